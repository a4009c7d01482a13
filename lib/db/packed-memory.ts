import type { ConceptId, TurnId } from '@/lib/ids';
import { outcomeSchema } from '@/lib/scheduler/grade';
import type { Memory } from '@/lib/scheduler/memory';
import type { StudyDay } from '@/lib/scheduler/study-day';
import { Prisma } from '@/prisma/generated/client';

/**
 * A memory, of the row called `m`, as a line: its fields separated by spaces, days counted from 1970-01-01. PostgreSQL
 * writes and we read this faster than rows or JSON.
 */
export const packedMemory = Prisma.sql`concat_ws(' ', m."conceptId", m."stability", m."difficulty",
  m."learnedOn" - DATE 'epoch', m."lastReviewedOn" - DATE 'epoch', m."reviewCount", m."lapseCount",
  m."lastRespondedOn" - DATE 'epoch', m."lastOutcome", m."practiceCount", m."lastSeq", array_to_string(m."confusions", ','),
  m."markedCount", coalesce(m."markedStability", 0), coalesce(m."markedDifficulty", 0), coalesce(m."markedOn" - DATE 'epoch', 0),
  m."missedTurnId")`;

/** The memory that a line holds. */
export function unpackMemory(line: string): Memory {
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
    practiceCount,
    lastSeq,
    confusions,
    markedCount,
    markedStability,
    markedDifficulty,
    markedOn,
    missedTurnId,
  ] = line.split(' ');
  return {
    conceptId: conceptId as ConceptId,
    stability: Number(stability),
    difficulty: Number(difficulty),
    learnedOn: Number(learnedOn) as StudyDay,
    lastReviewedOn: Number(lastReviewedOn) as StudyDay,
    reviewCount: Number(reviewCount),
    lapseCount: Number(lapseCount),
    lastRespondedOn: Number(lastRespondedOn) as StudyDay,
    lastOutcome: outcomeSchema.parse(lastOutcome),
    practiceCount: Number(practiceCount),
    lastSeq: Number(lastSeq),
    confusions: confusions ? confusions.split(',') : [],
    marked:
      markedCount === '0'
        ? null
        : {
            stability: Number(markedStability),
            difficulty: Number(markedDifficulty),
            lastReviewedOn: Number(markedOn) as StudyDay,
            reviewCount: Number(markedCount),
          },
    missedTurnId: (missedTurnId as TurnId | undefined) ?? null,
  };
}
