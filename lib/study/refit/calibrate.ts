import type { Catalog } from '@/lib/catalog/catalog';
import type { LearnerLog, NewCalibration } from '@/lib/db/learner/refit-log';
import type { ConceptId } from '@/lib/ids';
import { memoryModel } from '@/lib/scheduler/memory/memory-model';
import { measurePace, type OwnPace } from '@/lib/scheduler/quiz/pace';
import { favorsOwn } from './compare-models';
import { fitParameters } from './fit-parameters';
import { listSpacedReviews, type SpacedReview } from './spaced-review';
import { listTrainingItems } from './training-items';
import { compareTried, tryOwn } from './trial';

/** The calibration of a learner. `fault` is set if the optimizer failed, and the parameters are then unchanged. */
export type Calibrated = Omit<NewCalibration, 'at'> & { readonly fault: Error | null };

/**
 * Calibrates a learner from their log: measures how long their answers take, and finds the parameters that predict
 * best.
 */
export async function calibrate(
  { reviews, parameters: present }: LearnerLog,
  { findEver }: Pick<Catalog, 'findEver'>,
): Promise<Calibrated> {
  const pace = measureTimes(reviews, findEver);
  try {
    return { ...(await chooseParameters(listSpacedReviews(reviews), present)), pace, fault: null };
  } catch (cause) {
    const fault = new Error('the memory model could not be fitted', { cause });
    return { parameters: present, heldOut: null, pace, fault };
  }
}

async function chooseParameters(
  reviews: readonly SpacedReview[],
  present: readonly number[] | null,
): Promise<Pick<NewCalibration, 'parameters' | 'heldOut'>> {
  const tried = await tryOwn(reviews);
  if (tried === null) return { parameters: present, heldOut: null };
  const heldOut = compareTried(tried);
  if (!favorsOwn(heldOut, present !== null)) return { parameters: null, heldOut };
  const fitted = await fitParameters(listTrainingItems(reviews));
  return { parameters: fitted === null ? present : memoryModel(fitted).parameters, heldOut };
}

function measureTimes(reviews: LearnerLog['reviews'], findEver: Catalog['findEver']): OwnPace {
  const seen = new Set<ConceptId>();
  return measurePace(
    reviews.map(({ conceptId, form, elapsedMs, lessonMs }, place) => {
      const isFirst = !seen.has(conceptId);
      seen.add(conceptId);
      const readMs = (isFirst ? lessonMs : 0) + (reviews[place + 1]?.readMs ?? 0);
      return { isFirst, kind: findEver(conceptId)?.kind ?? null, form, elapsedMs, readMs };
    }),
  );
}
