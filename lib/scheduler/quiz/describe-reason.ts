import type { ConceptId } from '@/lib/ids';
import type { StudyDay } from '@/lib/scheduler/due/study-day';
import { formatCount } from '@/lib/words/count';
import { formatDay } from '@/lib/words/date';
import { formatAhead } from '@/lib/words/duration';
import { formatList } from '@/lib/words/list';
import { formatPercent } from '@/lib/words/percent';
import type { Choice, Reason } from './reason';

/** Returns the title of a concept, as learners read it. */
type TitleOf = (id: ConceptId) => string;

/** The kind of question, which the learner sees above it. */
export type ReasonKind = 'new' | 'review' | 'second-try' | 'class';

/** Why a question is asked, as the learner reads it: the kind shown above the question, and one or two sentences. */
export type ToldReason = { readonly kind: ReasonKind; readonly sentence: string };

const KINDS: Readonly<Record<Reason['kind'], ReasonKind>> = {
  retry: 'second-try',
  missed: 'second-try',
  due: 'review',
  exam: 'review',
  'sure-miss': 'review',
  new: 'new',
  assigned: 'class',
  contrast: 'review',
  faded: 'review',
  ahead: 'review',
};

/**
 * Returns why a concept was chosen, as the learner reads it. It may name other concepts, but never the one that is
 * asked about or one whose title would give it away.
 */
export const describeReason = (choice: Choice, titleOf: TitleOf): ToldReason => ({
  kind: KINDS[choice.reason.kind],
  sentence: sayReason(choice, titleOf),
});

function sayReason({ conceptId, reason }: Choice, titleOf: TitleOf): string {
  const name = (id: ConceptId) => (givesAway(titleOf(id), titleOf(conceptId)) ? 'another topic' : titleOf(id));
  switch (reason.kind) {
    case 'retry':
      return 'Second try: you missed this one a moment ago.';
    case 'missed':
      return 'You missed this the last time you were asked.';
    case 'due':
      return `This review ${describeOverdue(reason.overdueDays)}. Your predicted recall is ${formatPercent(reason.recall)}.`;
    case 'sure-miss':
      return `You were sure of your answer on ${longDay(reason.on)}, and it was wrong.`;
    case 'exam':
      return `Your exam is ${formatAhead(reason.inDays)}. Your predicted recall on that day is ${formatPercent(reason.recall)}.`;
    case 'new': {
      if (reason.buildsOn.length === 0) return 'This topic is new.';
      const names = list([...new Set(reason.buildsOn.map(name))]);
      return reason.isKnown ? `New, because you know ${names}.` : `This topic is new. It builds on ${names}.`;
    }
    case 'assigned':
      return reason.isItself
        ? `Your class is working on this until ${longDay(reason.until)}.`
        : `Until ${longDay(reason.until)}, your class is working on a topic that builds on this.`;
    case 'contrast':
      return `This is easy to mix up with ${name(reason.with)}, which came just before.`;
    case 'faded':
      return `${name(reason.neededBy)} comes next and builds on this. Your predicted recall of this is ${formatPercent(reason.recall)}.`;
    case 'ahead':
      return `This is not due yet. Your predicted recall is ${formatPercent(reason.recall)}.`;
  }
}

function givesAway(title: string, asked: string): boolean {
  const [one, other] = [title.toLowerCase(), asked.toLowerCase()];
  return one.includes(other) || other.includes(one);
}

const longDay = (day: StudyDay): string => formatDay(day, 'long-weekday-month-day');

function describeOverdue(days: number): string {
  if (days === 0) return 'is due today';
  return days === 1 ? 'has been due since yesterday' : `has been due for ${formatCount(days, 'day')}`;
}

/** The number of names that fit into a sentence. */
const MOST_NAMES = 3;

function list(names: readonly string[]): string {
  const others = names.length - MOST_NAMES;
  const parts = others > 0 ? [...names.slice(0, MOST_NAMES), others === 1 ? 'one more' : `${others} more`] : names;
  return formatList(parts);
}
