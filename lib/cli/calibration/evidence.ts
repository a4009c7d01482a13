import type { Db } from '@/lib/db/connection/client';
import { findLearnerLog, listAnsweringLearners } from '@/lib/db/learner/refit-log';
import type { LearnerId } from '@/lib/ids';
import type { ModelComparison } from '@/lib/study/refit/compare-models';
import { isPass } from '@/lib/study/refit/pass';
import { measureReliability, type Prediction, type Reliability } from '@/lib/study/refit/reliability';
import { listSpacedReviews, type SpacedReview } from '@/lib/study/refit/spaced-review';
import { compareTried, type Tried, tryOwn } from '@/lib/study/refit/trial';

/** The results of one learner's held-out reviews. */
export type LearnerTrial = ModelComparison & {
  readonly learnerId: LearnerId;
  /** Whether the learner currently has their own parameters. */
  readonly hasOwn: boolean;
};

/** How accurate the predictions in a database have been. */
export type CalibrationEvidence = {
  readonly learnerCount: number;
  /** The predictions that were made when each question was asked, with the learner's parameters at that time. */
  readonly live: Reliability | null;
  /**
   * The held-out reviews of learners who now have their own parameters: as the published parameters predict them, and
   * as the learners' own parameters do.
   */
  readonly published: Reliability | null;
  readonly own: Reliability | null;
  readonly trials: readonly LearnerTrial[];
};

/** Gathers the evidence of all learners, one at a time. Changes nothing. */
export async function gatherEvidence(db: Db): Promise<CalibrationEvidence> {
  const learners = await listAnsweringLearners(db);
  const live: Prediction[] = [];
  const triedByOwners: Tried[] = [];
  const trials: LearnerTrial[] = [];
  for (const learnerId of learners) {
    const log = await findLearnerLog(db, learnerId);
    if (!log) continue;
    const reviews = listSpacedReviews(log.reviews);
    for (const review of reviews) if (review.predictedRecall !== null) live.push(of(review, review.predictedRecall));
    const tried = await tryOwn(reviews);
    if (!tried) continue;
    const hasOwn = log.parameters !== null;
    trials.push({ learnerId, hasOwn, ...compareTried(tried) });
    if (hasOwn) triedByOwners.push(...tried);
  }
  return {
    learnerCount: learners.length,
    live: measureReliability(live),
    published: measureReliability(triedByOwners.map(({ review, published }) => of(review, published))),
    own: measureReliability(triedByOwners.map(({ review, own }) => of(review, own))),
    trials,
  };
}

const of = ({ form, passRate, grade }: SpacedReview, recall: number): Prediction => ({
  form,
  recall,
  passRate,
  passed: isPass(grade),
});
