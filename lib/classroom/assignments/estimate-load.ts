import { defaultModel } from '@/lib/scheduler/memory/memory-model';
import { thresholdFor } from '@/lib/scheduler/memory/threshold';
import { FIRST_RIGHT } from '@/lib/scheduler/quiz/forecast';
import { USUAL_PACE } from '@/lib/scheduler/quiz/pace';
import { MOST_DAYS } from './read-assignment';

/** The desired retention of a learner who has not chosen one. */
const USUAL_RETENTION = 0.9;

/**
 * An expected answer about a topic: the number of days after the first answer, and the milliseconds it takes, including
 * the second try after a miss.
 */
type ExpectedAnswer = { readonly after: number; readonly ms: number };

/**
 * Returns the answers that a topic needs within a given number of days if each is right, according to the published
 * memory model and the usual pace.
 */
function listAnswers(days: number): readonly ExpectedAnswer[] {
  const { newMs, reviewMs } = USUAL_PACE;
  const answers = [{ after: 0, ms: newMs + (1 - FIRST_RIGHT) * reviewMs }];
  let state = defaultModel.firstState('good');
  for (let after = 0; ; ) {
    const threshold = thresholdFor(state.stability, USUAL_RETENTION);
    const interval = defaultModel.intervalDays(state.stability, threshold);
    after += interval;
    if (after >= days) return answers;
    answers.push({ after, ms: (2 - threshold) * reviewMs });
    state = defaultModel.nextState(state, interval, 'good');
  }
}

/**
 * Estimates how much time an assigned topic takes a learner for whom it is new. Returns the whole milliseconds that the
 * topic takes in assignments of one day, two days, and so on, where the opening day and the due day both count.
 * Learners begin the topics of an assignment evenly over its days, so the estimate is the mean over all days on which a
 * topic can begin.
 */
export function estimateLoad(): readonly number[] {
  const answers = listAnswers(MOST_DAYS);
  return Array.from({ length: MOST_DAYS }, (_, place) => {
    const days = place + 1;
    return Math.round(answers.reduce((sum, { after, ms }) => sum + (ms * Math.max(0, days - after)) / days, 0));
  });
}
