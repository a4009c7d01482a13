import type { Db } from '@/lib/db/connection/client';
import { findLearnerLog, listAnsweringLearners } from '@/lib/db/learner/calibration';
import type { LearnerId } from '@/lib/ids';
import type { Judgement } from '@/lib/study/refit/judge';
import { isPass } from '@/lib/study/refit/pass';
import { type Prediction, type Reliability, reliabilityOf } from '@/lib/study/refit/reliability';
import { type SpacedReview, spacedReviewsOf } from '@/lib/study/refit/spaced-review';
import { judgeTried, type Tried, tryOwn } from '@/lib/study/refit/trial';

/** What held-out reviews say of one learner. */
export type LearnerTrial = Judgement & {
  readonly learnerId: LearnerId;
  /** Whether the learner has parameters of their own now. */
  readonly hasOwn: boolean;
};

/** How well predictions have turned out in a database. */
export type Evidence = {
  readonly learnerCount: number;
  /** As predicted when the question was put, with whatever parameters the learner had then. */
  readonly live: Reliability | null;
  /** Of learners who have parameters of their own now: held-out reviews, predicted by the published and by own parameters. */
  readonly published: Reliability | null;
  readonly own: Reliability | null;
  readonly trials: readonly LearnerTrial[];
};

/** Gathers the evidence of all learners, one after the other. Changes nothing. */
export async function gatherEvidence(db: Db): Promise<Evidence> {
  const learners = await listAnsweringLearners(db);
  const live: Prediction[] = [];
  const triedByOwners: Tried[] = [];
  const trials: LearnerTrial[] = [];
  for (const learnerId of learners) {
    const log = await findLearnerLog(db, learnerId);
    if (!log) continue;
    const reviews = spacedReviewsOf(log.reviews);
    for (const review of reviews) if (review.predictedRecall !== null) live.push(of(review, review.predictedRecall));
    const tried = await tryOwn(reviews);
    if (!tried) continue;
    const hasOwn = log.parameters !== null;
    trials.push({ learnerId, hasOwn, ...judgeTried(tried) });
    if (hasOwn) triedByOwners.push(...tried);
  }
  return {
    learnerCount: learners.length,
    live: reliabilityOf(live),
    published: reliabilityOf(triedByOwners.map(({ review, published }) => of(review, published))),
    own: reliabilityOf(triedByOwners.map(({ review, own }) => of(review, own))),
    trials,
  };
}

const of = ({ form, passRate, grade }: SpacedReview, recall: number): Prediction => ({
  form,
  recall,
  passRate,
  passed: isPass(grade),
});
