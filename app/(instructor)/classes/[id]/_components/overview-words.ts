import type { ClassOverview, ClassWeek, DueAssignment } from '@/lib/classroom/insight/view-overview';
import { dateOf } from '@/lib/scheduler/due/study-day';
import { formatCount, formatNumber } from '@/lib/words/count';
import { formatDay } from '@/lib/words/date';
import { formatPercent, roundPoints } from '@/lib/words/percent';
import { type ClassName, nameClass } from './class-name';
import { nameReason, writeMessage } from './help-words';

/** Everything that the overview of a class says, in words. The browser needs no code for dates or numbers. */
export type OverviewWords = {
  readonly path: string;
  readonly heading: ClassName;
  readonly week: WeekWords;
  readonly inNeed: readonly NeedWords[];
  readonly toTeach: readonly BeliefWords[];
  readonly dueNext: DueWords | null;
};

/** What the class did in the last seven days, in three numbers. */
export type WeekWords = {
  readonly active: string;
  readonly studyDays: string;
  readonly known: string;
  /** By how many points the share of known topics changed. Null until there is a week to compare. */
  readonly change: { readonly direction: 'up' | 'down' | 'none'; readonly told: string } | null;
};

/** A learner who may need help, the strongest reason, and a message to send. */
export type NeedWords = {
  readonly id: string;
  readonly name: string;
  readonly reason: { readonly told: string; readonly message: string } | null;
};

/** A misconception to discuss. */
export type BeliefWords = {
  readonly id: string;
  readonly belief: string;
  readonly holders: string;
  readonly topics: readonly { readonly id: string; readonly title: string }[];
};

/** The assignment that is due first. */
export type DueWords = {
  readonly id: string;
  readonly title: string;
  readonly dueOn: { readonly date: string; readonly told: string };
  readonly done: string;
  /** The percentage of learners who have full credit. */
  readonly percent: number;
};

export const wordOverview = (path: string, view: ClassOverview): OverviewWords => ({
  path,
  heading: nameClass(view.heading),
  week: wordWeek(view.week, view.learnerCount),
  inNeed: view.inNeed.map(({ id, name, reasons: [reason] }) => ({
    id,
    name,
    reason: reason ? { told: nameReason(reason), message: writeMessage(name, reason) } : null,
  })),
  toTeach: view.toTeach.map(({ misconceptionId, belief, holders, concepts }) => ({
    id: misconceptionId,
    belief,
    holders: formatCount(holders.length, 'learner'),
    topics: concepts,
  })),
  dueNext: view.dueNext && wordDue(view.dueNext),
});

function wordWeek({ activeCount, meanStudyDays, knownShare, knownChange }: ClassWeek, learnerCount: number): WeekWords {
  const points = knownChange === null ? null : roundPoints(knownChange);
  return {
    active: `${activeCount} of ${learnerCount}`,
    studyDays: formatNumber(meanStudyDays, 1),
    known: formatPercent(knownShare),
    change: points === null ? null : wordChange(points),
  };
}

const wordChange = (points: number): WeekWords['change'] =>
  points === 0
    ? { direction: 'none', told: 'no change' }
    : { direction: points > 0 ? 'up' : 'down', told: formatCount(Math.abs(points), 'point') };

const wordDue = ({ id, title, dueOn, doneCount, learnerCount }: DueAssignment): DueWords => ({
  id,
  title,
  dueOn: { date: dateOf(dueOn), told: formatDay(dueOn, 'weekday-date') },
  done: `${doneCount} of ${learnerCount} learners have full credit.`,
  percent: learnerCount === 0 ? 0 : (100 * doneCount) / learnerCount,
});
