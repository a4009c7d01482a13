import { formatCount } from './count';
import { formatMinutes } from './duration';

/**
 * Describes the work of an assignment: `9 topics, about 4 min a day`.
 * @param days the number of days from the opening day through the due day; if `load` has no entry for it, the text
 *   gives only the number of topics
 * @param load the milliseconds that one topic takes in total, for assignments of one day, two days, and so on
 */
export function describeLoad(topicCount: number, days: number, load: readonly number[]): string {
  const topics = formatCount(topicCount, 'topic');
  const each = load[days - 1];
  if (topicCount === 0 || each === undefined) return topics;
  const minutes = (topicCount * each) / days / 60_000;
  return `${topics}, ${minutes < 1 ? 'less than a minute' : `about ${formatMinutes(minutes)}`} a day`;
}
