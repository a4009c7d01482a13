import type { ComingQuiz, DayOff } from '@/lib/study/sitting/coming-quiz';
import type { QuizAhead } from '@/lib/study/sitting/view-home';
import { formatCount } from '@/lib/words/count';
import { formatDate, formatDay } from '@/lib/words/date';
import { formatMinutes } from '@/lib/words/duration';
import { formatList } from '@/lib/words/list';

/** Says what is left in today's quiz: how many reviews, and the names of the first new topics. */
export function describeAhead({ reviewCount, newCount, newTitles }: QuizAhead): string {
  const reviews = reviewCount > 0 ? formatCount(reviewCount, 'review') : null;
  if (newCount === 0) return reviews === null ? 'Topics you missed a moment ago.' : `${reviews}, nothing new.`;
  const others = newCount - newTitles.length;
  const names = formatList([...newTitles, ...(others > 0 ? [`${others} more`] : [])]);
  return reviews === null ? `New: ${names}.` : `${reviews} and ${formatCount(newCount, 'new topic')}: ${names}.`;
}

/** Says when the next quiz is and about how long it will take. */
export function describeComing(coming: ComingQuiz | null): string {
  if (coming === null) return 'Nothing is due in the next two weeks.';
  const { day, isTomorrow, questionCount, minutes } = coming;
  const when = isTomorrow ? 'Tomorrow' : formatDay(day, 'long-weekday-month-day');
  return `${when}: about ${formatCount(questionCount, 'question')}, ${formatMinutes(minutes)}.`;
}

/** Says why there are no questions on a day off. */
export const describeOff = (off: DayOff): string =>
  off.kind === 'break'
    ? `You planned a break through ${formatDate(new Date(off.lastDate), 'UTC', 'long-weekday-month-day')}. No questions until it ends.`
    : 'Today is one of your days off, so you get no questions.';
