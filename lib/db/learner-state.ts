import { z } from 'zod';
import type { ConceptId, LearnerId, TurnId } from '@/lib/ids';
import { outcomeSchema } from '@/lib/scheduler/grade';
import type { Memory } from '@/lib/scheduler/memory';
import type { StudyDay } from '@/lib/scheduler/study-day';
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

/** A memory as the query packs it: names once in the code, not in every row. */
const packedMemory = z.tuple([
  z.string(),
  z.number(),
  z.number(),
  z.string(),
  z.string(),
  z.number(),
  z.number(),
  z.string(),
  outcomeSchema,
  z.number(),
  z.string().nullable(),
]);

type Row = LearnerSettings & {
  readonly logLength: number;
  readonly memories: readonly unknown[];
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
  const rows = await db.$queryRaw<Row[]>`
    SELECT l."timeZone", l."dailyGoal", l."newPerDay", l."desiredRetention", l."logLength",
      (SELECT coalesce(json_agg(json_build_array(
          m."conceptId", m."stability", m."difficulty", m."learnedOn", m."lastReviewedOn", m."reviewCount",
          m."lapseCount", m."lastRespondedOn", m."lastOutcome", m."lastSeq", m."missedTurnId")), '[]')
        FROM "Memory" m WHERE m."learnerId" = l."id") AS "memories",
      (SELECT json_build_object('response', r."response", 'catalogVersion', r."catalogVersion",
          'practice', r."practice", 'retracted', EXISTS (SELECT 1 FROM "Retraction" x
            WHERE x."learnerId" = r."learnerId" AND x."turnId" = r."turnId"))
        FROM "Review" r WHERE r."learnerId" = l."id" AND r."turnId" = ${turnId}) AS "answered"
    FROM "Learner" l WHERE l."id" = ${learnerId}::uuid`;
  const row = rows[0];
  if (!row) return null;
  const { memories, logLength, answered, ...settings } = row;
  return {
    settings,
    logLength,
    answered,
    memories: new Map(memories.map(unpackMemory).map((memory) => [memory.conceptId, memory])),
  };
}

function unpackMemory(packed: unknown): Memory {
  const [conceptId, stability, difficulty, learnedOn, lastReviewedOn, reviewCount, lapseCount, ...rest] =
    packedMemory.parse(packed);
  const [lastRespondedOn, lastOutcome, lastSeq, missedTurnId] = rest;
  return {
    conceptId: conceptId as ConceptId,
    stability,
    difficulty,
    learnedOn: learnedOn as StudyDay,
    lastReviewedOn: lastReviewedOn as StudyDay,
    reviewCount,
    lapseCount,
    lastRespondedOn: lastRespondedOn as StudyDay,
    lastOutcome,
    lastSeq,
    missedTurnId: missedTurnId as TurnId | null,
  };
}
