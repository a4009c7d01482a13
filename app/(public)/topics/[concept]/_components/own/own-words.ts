import type { OwnTopic } from '@/lib/api/replies';
import { formatDay } from '@/lib/words/date';
import { formatReturn } from '@/lib/words/duration';
import { formatList } from '@/lib/words/list';

type Remembered = NonNullable<OwnTopic['memory']>;

/** Names the day of a prediction: today, or tomorrow if the learner was asked about the topic today. */
export const describeWhen = (day: number, today: number): string => (day > today ? 'tomorrow' : 'today');

/** Says when the topic comes back: `next review in 5 days`. */
export function describeReturn({ today, suspended }: OwnTopic, { dueOn }: Remembered): string {
  if (suspended) return 'not asked until you start again';
  const days = dueOn - today;
  if (days < 0) return `due since ${formatDay(dueOn)}`;
  return days === 0 ? 'due today' : `next review ${formatReturn(days)}`;
}

/** Says when a quiz will introduce a topic that the learner was never asked about. */
export function describeStart({ prerequisites, suspended, isPlanned }: OwnTopic): string {
  if (suspended) return 'You have not been asked about this yet.';
  if (!isPlanned) {
    return 'You have not been asked about this yet. It is outside your goals, so your quizzes do not introduce it. You can practice it here, or add a goal in Settings.';
  }
  const missing = prerequisites.filter((each) => each.recall === null && !each.suspended).map(({ title }) => title);
  if (missing.length === 0)
    return 'You have not been asked about this yet. One of your next quizzes will introduce it.';
  return `You have not been asked about this yet. It comes after ${formatList(missing)}.`;
}
