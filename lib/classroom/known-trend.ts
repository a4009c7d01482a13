import type { ClassResponse } from '@/lib/db/class-responses';
import { stabilityOf } from '@/lib/scheduler/judge-days';
import { isKnown } from '@/lib/scheduler/known';
import type { Trace } from '@/lib/scheduler/memory';
import type { MemoryModel } from '@/lib/scheduler/memory-model';
import { addStudyDays, type StudyDay } from '@/lib/scheduler/study-day';

/** What there is of one learner and one concept. */
export type TrendLog = {
  readonly model: MemoryModel;
  /** The study day from which on they may be looked at. */
  readonly sharedFrom: StudyDay;
  /** Counted responses, oldest first; at least all those after the first day that is asked for. */
  readonly responses: readonly Pick<ClassResponse, 'studyDay' | 'predictedRecall' | 'elapsedDays'>[];
  /** As it is now; null when not begun. */
  readonly memory: Trace | null;
};

/** How many knew the concept on a day, of those who were in the class by then. */
export type TrendPoint = { readonly day: StudyDay; readonly knownCount: number; readonly learnerCount: number };

/** How many knew a concept on each of these days (ascending): as was predicted then, by what the reviews recorded. */
export function knownTrend(logs: readonly TrendLog[], days: readonly StudyDay[]): readonly TrendPoint[] {
  return days.map((day) => {
    const inClass = logs.filter(({ sharedFrom }) => sharedFrom <= day);
    return { day, learnerCount: inClass.length, knownCount: inClass.filter((log) => knewOn(log, day)).length };
  });
}

/** The next response after the day recorded what was predicted by then. After the last response, the memory itself tells. */
function knewOn({ model, responses, memory }: TrendLog, day: StudyDay): boolean {
  const next = responses.find(({ studyDay }) => studyDay > day);
  if (!next) return memory !== null && isKnown(model, memory, day);
  const { studyDay, predictedRecall, elapsedDays } = next;
  if (predictedRecall === null || elapsedDays === null || elapsedDays < 1) return false;
  const stability = stabilityOf(model, predictedRecall, elapsedDays);
  return isKnown(model, { stability, lastReviewedOn: addStudyDays(studyDay, -elapsedDays) }, day);
}
