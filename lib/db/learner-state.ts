import type { ConceptId, LearnerId, TurnId } from '@/lib/ids';
import { outcomeSchema } from '@/lib/scheduler/grade';
import type { Memory } from '@/lib/scheduler/memory';
import type { StudyDay } from '@/lib/scheduler/study-day';
import { Prisma } from '@/prisma/generated/client';
import type { Db } from './client';

export type LearnerSettings = {
  readonly timeZone: string;
  readonly dailyGoal: number;
  readonly newPerDay: number;
  readonly desiredRetention: number;
};

/** What the store knows of a turn that was answered before. */
export type AnsweredTurn = {
  readonly response: unknown;
  readonly retracted: boolean;
  readonly catalogVersion: string;
  readonly practice: boolean;
};

/** Everything one request of a learner needs, as of one instant. */
export type LearnerState = {
  readonly settings: LearnerSettings;
  /** Reviews and retractions so far: what a write must find unchanged. */
  readonly logLength: number;
  readonly memories: ReadonlyMap<ConceptId, Memory>;
  /** The review of the turn that was asked for, if there is one. */
  readonly answered: AnsweredTurn | null;
};

/**
 * Reads a learner's settings, memories and, with a turn's id, the review it has: one statement, so one snapshot.
 * Null when there is no such learner.
 */
export async function findLearnerState(
  db: Db,
  learnerId: LearnerId,
  turnId: TurnId | null = null,
): Promise<LearnerState | null> {
  const rows = await db.$queryRaw<(StateRow & { readonly answered: AnsweredTurn | null })[]>`
    SELECT ${stateColumns},
      (SELECT json_build_object('response', r."response", 'catalogVersion', r."catalogVersion",
          'practice', r."practice", 'retracted', EXISTS (SELECT 1 FROM "Retraction" x
            WHERE x."learnerId" = r."learnerId" AND x."turnId" = r."turnId"))
        FROM "Review" r WHERE r."learnerId" = l."id" AND r."turnId" = ${turnId}) AS "answered"
    FROM "Learner" l WHERE l."id" = ${learnerId}::uuid`;
  const row = rows[0];
  return row ? { ...toLearnerState(row), answered: row.answered } : null;
}

/** Everything but `answered`, as a statement reads it. */
export type StateRow = LearnerSettings & {
  readonly logLength: number;
  /** A memory a line, its fields separated by spaces: PostgreSQL writes and we read this faster than rows or JSON. */
  readonly memories: string | null;
};

/** The columns of a StateRow, of the learner called `l`. */
export const stateColumns = Prisma.sql`
  l."timeZone", l."dailyGoal", l."newPerDay", l."desiredRetention", l."logLength",
  (SELECT string_agg(concat_ws(' ', m."conceptId", m."stability", m."difficulty", m."learnedOn", m."lastReviewedOn",
      m."reviewCount", m."lapseCount", m."lastRespondedOn", m."lastOutcome", m."lastSeq",
      array_to_string(m."confusions", ','), m."missedTurnId"), E'\n')
    FROM "Memory" m WHERE m."learnerId" = l."id") AS "memories"`;

export function toLearnerState(row: StateRow): Omit<LearnerState, 'answered'> {
  const { timeZone, dailyGoal, newPerDay, desiredRetention, logLength } = row;
  const memories = row.memories?.split('\n').map(toMemory) ?? [];
  return {
    settings: { timeZone, dailyGoal, newPerDay, desiredRetention },
    logLength,
    memories: new Map(memories.map((memory) => [memory.conceptId, memory])),
  };
}

function toMemory(line: string): Memory {
  const [
    conceptId,
    stability,
    difficulty,
    learnedOn,
    lastReviewedOn,
    reviewCount,
    lapseCount,
    lastRespondedOn,
    lastOutcome,
    lastSeq,
    confusions,
    missedTurnId,
  ] = line.split(' ');
  return {
    conceptId: conceptId as ConceptId,
    stability: Number(stability),
    difficulty: Number(difficulty),
    learnedOn: learnedOn as StudyDay,
    lastReviewedOn: lastReviewedOn as StudyDay,
    reviewCount: Number(reviewCount),
    lapseCount: Number(lapseCount),
    lastRespondedOn: lastRespondedOn as StudyDay,
    lastOutcome: outcomeSchema.parse(lastOutcome),
    lastSeq: Number(lastSeq),
    confusions: confusions ? confusions.split(',') : [],
    missedTurnId: (missedTurnId as TurnId | undefined) ?? null,
  };
}
