import { formatCount } from './count';

/**
 * Says how much an assignment is: `9 topics, about 4 min a day`.
 * @param load milliseconds that one topic takes from the opening to the due day, for one day, two, and so on
 * @param days from the opening to the due day, both inclusive; where no assignment has so many, only topics are counted
 */
export function describeLoad(topicCount: number, days: number, load: readonly number[]): string {
  const topics = formatCount(topicCount, 'topic');
  const each = load[days - 1];
  if (topicCount === 0 || each === undefined) return topics;
  const minutes = (topicCount * each) / days / 60_000;
  return `${topics}, ${minutes < 1 ? 'less than a minute' : `about ${Math.round(minutes)} min`} a day`;
}
