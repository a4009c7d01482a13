import type { Catalog } from '@/lib/catalog/catalog';
import type { AnsweredMock } from '@/lib/db/exam/mock-exams';
import { isMiss } from '@/lib/scheduler/memory/memory';
import { describeMissedQuestion, type MissedQuestion } from '@/lib/study/progress/missed-question';
import type { Estimate } from '@/lib/study/readiness/estimate';

/** How many questions of an exam or of one of its sections were right. */
type Marks = { readonly right: number; readonly total: number };

/** What a mock exam came to. */
export type MockResult = Marks & {
  readonly id: string;
  readonly startedAt: Date;
  readonly goalName: string;
  /** Questions without an answer when the exam was over. They count as not right. */
  readonly unansweredCount: number;
  /** Whether the learner ended it before its time was over. */
  readonly isFinishedEarly: boolean;
  /** The score that was predicted before it; null where nothing was. */
  readonly predicted: Estimate | null;
  readonly sections: readonly (Marks & {
    readonly id: string;
    readonly title: string;
    readonly objective: string | null;
    /** 0 to 1; null where nothing was predicted. */
    readonly predicted: number | null;
  })[];
  readonly missed: readonly MissedQuestion[];
};

/** Whether an exam goes on: there is time and something to answer, and the learner has not ended it. */
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

/** How a score compares with what was predicted. */
export type Comparison = 'within' | 'above' | 'below';

/** Compares a score with its prediction. */
export function compareScore({ right, total }: Marks, { low, high }: Estimate): Comparison {
  const score = right / total;
  if (score > high) return 'above';
  return score < low ? 'below' : 'within';
}
