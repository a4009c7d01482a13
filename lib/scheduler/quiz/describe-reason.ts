import type { ConceptId } from '@/lib/ids';
import type { StudyDay } from '@/lib/scheduler/due/study-day';
import { formatCount } from '@/lib/words/count';
import { formatDay } from '@/lib/words/date';
import { formatAhead } from '@/lib/words/duration';
import { formatList } from '@/lib/words/list';
import { formatPercent } from '@/lib/words/percent';
import type { Choice } from './reason';

/** Title of a concept, as learners read it. */
type TitleOf = (id: ConceptId) => string;

/**
 * Why a concept was chosen, in one sentence to the learner. It names other concepts, never the one that is asked, nor
 * one whose title would give it away.
 */
export function describeReason({ conceptId, reason }: Choice, titleOf: TitleOf): string {
  const name = (id: ConceptId) => (givesAway(titleOf(id), titleOf(conceptId)) ? 'another concept' : titleOf(id));
  switch (reason.kind) {
    case 'retry':
      return 'Once more, because it went wrong a moment ago.';
    case 'missed':
      return 'It went wrong the last time.';
    case 'due':
      return `Predicted recall ${formatPercent(reason.recall)}, due ${describeOverdue(reason.overdueDays)}.`;
    case 'exam':
      return `For the exam ${formatAhead(reason.inDays)}: predicted recall on that day ${formatPercent(reason.recall)}.`;
    case 'new':
      return reason.because.length === 0
        ? 'New; nothing has to be known before it.'
        : `New, because you know ${list([...new Set(reason.because.map(name))])}.`;
    case 'assigned':
      return reason.isItself
        ? `Your class works on this until ${longDay(reason.until)}.`
        : `What your class works on until ${longDay(reason.until)} rests on this.`;
    case 'contrast':
      return `Easily taken for ${name(reason.with)}, which came just before; predicted recall ${formatPercent(reason.recall)}.`;
    case 'faded':
      return `Predicted recall ${formatPercent(reason.recall)}, and ${name(reason.neededBy)} rests on it.`;
    case 'ahead':
      return `Not due yet; predicted recall ${formatPercent(reason.recall)}.`;
  }
}

function givesAway(title: string, asked: string): boolean {
  const [one, other] = [title.toLowerCase(), asked.toLowerCase()];
  return one.includes(other) || other.includes(one);
}

const longDay = (day: StudyDay): string => formatDay(day, 'long-weekday-month-day');

function describeOverdue(days: number): string {
  if (days === 0) return 'today';
  return days === 1 ? 'since yesterday' : `for ${formatCount(days, 'day')}`;
}

/** More names than this make a sentence a list. */
const MOST_NAMES = 3;

function list(names: readonly string[]): string {
  const others = names.length - MOST_NAMES;
  const parts = others > 0 ? [...names.slice(0, MOST_NAMES), others === 1 ? 'one more' : `${others} more`] : names;
  return formatList(parts);
}
