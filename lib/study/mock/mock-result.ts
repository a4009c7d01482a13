import type { Catalog } from '@/lib/catalog/catalog';
import type { AnsweredMock } from '@/lib/db/exam/mock-exams';
import { isMiss } from '@/lib/scheduler/memory/memory';
import { describeMissedQuestion, type MissedQuestion } from '@/lib/study/progress/missed-question';
import type { Estimate } from '@/lib/study/readiness/estimate';

/** The number of right answers in an exam or in one of its sections. */
type Marks = { readonly right: number; readonly total: number };

/** The result of a mock exam. */
export type MockResult = Marks & {
  readonly id: string;
  readonly startedAt: Date;
  readonly goalName: string;
  /** The number of questions without an answer when the exam was over. They count as wrong. */
  readonly unansweredCount: number;
  /** Whether the learner ended the exam before its time was over. */
  readonly isFinishedEarly: boolean;
  /** The predicted score, or null if there was none. */
  readonly predicted: Estimate | null;
  readonly sections: readonly (Marks & {
    readonly id: string;
    readonly title: string;
    readonly objective: string | null;
    /** The predicted score, 0 to 1. Null if nothing was predicted. */
    readonly predicted: number | null;
  })[];
  readonly missed: readonly MissedQuestion[];
};

/** Returns whether an exam continues: there is time left and something to answer, and the learner has not ended it. */
export const isMockOpen = ({ endsAt, finishedAt, conceptIds, answers }: AnsweredMock, now: Date): boolean =>
  finishedAt === null && endsAt > now && answers.length < conceptIds.length;

/** Sums up a mock exam. */
export function toMockResult(catalog: Catalog, exam: AnsweredMock): MockResult {
  const rightIds = new Set(exam.answers.flatMap(({ conceptId, outcome }) => (outcome === 'right' ? [conceptId] : [])));
  const { predicted, predictedLow, predictedHigh } = exam;
  return {
    id: exam.id,
    startedAt: exam.startedAt,
    goalName: exam.goalName,
    right: rightIds.size,
    total: exam.conceptIds.length,
    unansweredCount: exam.conceptIds.length - exam.answers.length,
    isFinishedEarly: exam.finishedAt !== null,
    predicted:
      predicted === null || predictedLow === null || predictedHigh === null
        ? null
        : { score: predicted, low: predictedLow, high: predictedHigh },
    sections: exam.sections.map(({ conceptIds, ...section }) => ({
      ...section,
      right: conceptIds.filter((each) => rightIds.has(each)).length,
      total: conceptIds.length,
    })),
    missed: exam.answers
      .filter(({ outcome }) => isMiss(outcome))
      .flatMap((answer) => describeMissedQuestion(catalog, answer) ?? []),
  };
}

/** How a score compares with its prediction. */
export type Comparison = 'within' | 'above' | 'below';

/** Compares a score with its prediction. */
export function compareScore({ right, total }: Marks, { low, high }: Estimate): Comparison {
  const score = right / total;
  if (score > high) return 'above';
  return score < low ? 'below' : 'within';
}
