import type { LoggedReview } from '@/lib/db/learner/refit-log';
import type { ConceptId } from '@/lib/ids';
import { FORMS } from '@/lib/quiz/forms/registry';
import { daysBetween, type StudyDay } from '@/lib/scheduler/due/study-day';
import type { MemoryModel, ModelState } from '@/lib/scheduler/memory/memory-model';

/** A review that the memory model counts. */
export type SpacedReview = Pick<LoggedReview, 'conceptId' | 'grade' | 'form' | 'predictedRecall'> & {
  /** Whole days, at least 1, since the previous spaced review. Null for a concept's first. */
  readonly elapsedDays: number | null;
  /** Chance, 0 to 1, of a grade other than "again" without knowing. */
  readonly passRate: number;
};

/**
 * Returns the reviews that a replay counts, oldest first, as in `remember`: a day's first response about a concept,
 * unless the log stores it as practice because the learner undid another.
 * @param log oldest first, without undone answers
 */
export function listSpacedReviews(log: readonly LoggedReview[]): readonly SpacedReview[] {
  const lastOn = new Map<ConceptId, StudyDay>();
  return log.flatMap(({ conceptId, studyDay, practice, grade, form, predictedRecall }) => {
    const before = lastOn.get(conceptId);
    const elapsedDays = before === undefined ? null : daysBetween(before, studyDay);
    if (practice === true || (elapsedDays !== null && elapsedDays <= 0)) return [];
    lastOn.set(conceptId, studyDay);
    return [{ conceptId, grade, form, predictedRecall, elapsedDays, passRate: FORMS[form].passRate }];
  });
}

/** Returns a model's prediction of each review from the earlier ones: recall, 0 to 1, or null for a concept's first. */
export function predictRecall(model: MemoryModel, reviews: readonly SpacedReview[]): readonly (number | null)[] {
  const states = new Map<ConceptId, ModelState>();
  return reviews.map(({ conceptId, grade, elapsedDays }) => {
    const before = states.get(conceptId);
    if (before === undefined || elapsedDays === null) {
      states.set(conceptId, model.firstState(grade));
      return null;
    }
    states.set(conceptId, model.nextState(before, elapsedDays, grade));
    return model.recallAfter(before.stability, elapsedDays);
  });
}

/** Returns how many reviews come after an earlier one of the same concept. */
export const countPredicted = (reviews: readonly SpacedReview[]): number =>
  reviews.filter(({ elapsedDays }) => elapsedDays !== null).length;
