import type { LearnerLog, NewCalibration } from '@/lib/db/learner/calibration';
import type { ConceptId } from '@/lib/ids';
import { memoryModel } from '@/lib/scheduler/memory/memory-model';
import { type OwnPace, paceOf } from '@/lib/scheduler/quiz/pace';
import { fitParameters } from './fit';
import { favoursOwn } from './judge';
import { type SpacedReview, spacedReviewsOf } from './spaced-review';
import { trainingItemsOf } from './training-items';
import { judgeTried, tryOwn } from './trial';

/** What a log says of its learner; `fault` when the optimizer failed, and the parameters are those that were there. */
export type Calibrated = Omit<NewCalibration, 'at'> & { readonly fault: Error | null };

/** What a log says of its learner: how long answers take, and the parameters that predict best. */
export async function calibrate({ reviews, parameters: present }: LearnerLog): Promise<Calibrated> {
  const pace = timesOf(reviews);
  try {
    return { ...(await chooseParameters(spacedReviewsOf(reviews), present)), pace, fault: null };
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
  const heldOut = judgeTried(tried);
  if (!favoursOwn(heldOut, present !== null)) return { parameters: null, heldOut };
  const fitted = await fitParameters(trainingItemsOf(reviews));
  return { parameters: fitted === null ? present : memoryModel(fitted).parameters, heldOut };
}

function timesOf(reviews: LearnerLog['reviews']): OwnPace {
  const seen = new Set<ConceptId>();
  return paceOf(
    reviews.map(({ conceptId, form, elapsedMs }) => {
      const isFirst = !seen.has(conceptId);
      seen.add(conceptId);
      return { isFirst, form, elapsedMs };
    }),
  );
}
