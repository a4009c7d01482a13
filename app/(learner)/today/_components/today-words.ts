import { describeStreak } from '@/app/_components/describe-streak';
import type { Look } from '@/app/_components/ui/plain-button';
import type { DueNext } from '@/lib/classroom/assignments/find-due-next';
import { addStudyDays, dateOf, type StudyDay, weekdayOf } from '@/lib/scheduler/due/study-day';
import { MORE_COUNT } from '@/lib/scheduler/quiz/next-in-mode';
import type { DayStatus } from '@/lib/scheduler/streak/streak';
import type { StreakView } from '@/lib/study/progress/view-streak';
import type { HomeView } from '@/lib/study/sitting/view-home';
import { formatCount } from '@/lib/words/count';
import { formatDay } from '@/lib/words/date';
import { formatMinutes } from '@/lib/words/duration';
import { greet } from '@/lib/words/greeting';
import { describeAhead, describeComing, describeOff } from './day-words';

/**
 * Everything that Today says about a learner, in words. The browser gets only these words, so it needs no code for
 * dates or numbers, and cannot format them differently from the server.
 */
export type TodayWords = {
  readonly greeting: string;
  readonly week: WeekWords | null;
  /** A message for a learner who returns after time off, or null. */
  readonly welcome: string | null;
  readonly card: CardWords;
  readonly due: DueWords | null;
  readonly missedCount: number;
  readonly offersMock: boolean;
};

/** This week from Monday to Sunday, and the streak in one line. */
export type WeekWords = { readonly streak: string; readonly days: readonly WeekDay[] };
export type WeekDay = {
  readonly letter: string;
  readonly told: string;
  readonly isToday: boolean;
  /** Null for future days and for days before the first answer. */
  readonly status: DayStatus | null;
};

/** The card with the state of today's quiz and what to do next. */
export type CardWords =
  | {
      readonly kind: 'ahead';
      readonly title: string;
      readonly left: string;
      readonly time: string;
      readonly text: string;
      /** The progress of a quiz that has begun. */
      readonly progress: { readonly done: number; readonly total: number } | null;
      readonly action: string;
    }
  | {
      readonly kind: 'over';
      readonly title: string;
      readonly off: string | null;
      readonly coming: string;
      readonly isCourseBegun: boolean;
      readonly links: readonly CardLink[];
    };
type CardLink = { readonly href: string; readonly label: string } & Required<Look>;

/** The assignment that is due next. */
export type DueWords = {
  readonly className: string;
  readonly title: string;
  readonly dueOn: { readonly date: string; readonly told: string };
  /** The study days so far in words, and as a percentage of those required; null if they don't count. */
  readonly days: { readonly told: string; readonly percent: number } | null;
};

export const wordToday = (home: HomeView, due: DueNext | null, now: Date): TodayWords => ({
  greeting: `${greet(now, home.timeZone)}, ${home.name}`,
  week: home.streak && wordWeek(home.streak, home.today),
  welcome: home.welcome,
  card: home.ahead ? wordAhead(home, home.ahead) : wordOver(home),
  due: due && wordDue(due),
  missedCount: home.missedCount,
  offersMock: home.offersMock,
});

/** The words for each kind of day. Future days and days before the first answer have none. */
const STATUSES: Readonly<Record<DayStatus, string>> = {
  studied: 'done',
  free: 'nothing due',
  idle: 'nothing due, but new topics were waiting',
  rest: 'day off',
  journey: 'cut short by a change of time zone',
  frozen: 'missed, saved by a freeze',
  missed: 'missed',
  open: 'not done yet',
};

export function wordWeek(streak: StreakView, today: StudyDay): WeekWords {
  const monday = addStudyDays(today, -weekdayOf(today));
  const statuses = new Map(streak.days.map(({ on, status }) => [on, status]));
  const days = Array.from({ length: 7 }, (_, place) => addStudyDays(monday, place)).map((day): WeekDay => {
    const [isToday, status] = [day === today, statuses.get(day) ?? null];
    const words = [isToday && 'today', status && STATUSES[status]].filter(Boolean).join(', ');
    const told = `${formatDay(day, 'long-weekday-month-day')}${words === '' ? '' : `: ${words}`}`;
    return { letter: formatDay(day, 'weekday-letter'), told, isToday, status };
  });
  return { streak: describeStreak(streak), days };
}

type Ahead = NonNullable<HomeView['ahead']>;

function wordAhead({ progress, isNewcomer }: HomeView, ahead: Ahead): CardWords {
  const { done, total, retries, minutesLeft } = progress;
  const isBegun = done > 0;
  const count =
    total > done ? formatCount(total - done, 'question') : formatCount(retries, 'second try', 'second tries');
  const lessons = ahead.lessonCount > 0 ? `${formatCount(ahead.lessonCount, 'lesson')}, ` : '';
  return {
    kind: 'ahead',
    title: isNewcomer ? 'Your first quiz' : 'Today’s quiz',
    left: isBegun ? `${count} left` : count,
    time: minutesLeft === null ? lessons : `${lessons}about ${formatMinutes(minutesLeft)}`,
    text: describeAhead(ahead),
    progress: isBegun ? { done, total } : null,
    action: isBegun ? 'Continue' : 'Start today’s quiz',
  };
}

function wordOver({ progress, off, coming, more }: HomeView): CardWords {
  const isDone = progress.done > 0;
  const look = isDone ? 'quiet' : 'plain';
  const links: CardLink[] = [];
  if (isDone) links.push({ href: '/today/quiz', label: 'See how it went', look: 'plain' });
  if (more === 'questions') {
    const label = off && !isDone ? 'Study anyway' : `Do ${MORE_COUNT} more`;
    links.push({ href: `/today/quiz?more=${MORE_COUNT}`, label, look });
  }
  if (more === 'goals') links.push({ href: '/settings#goals', label: 'Add a goal', look });
  return {
    kind: 'over',
    title: isDone ? 'Done for today' : off ? 'A day off' : 'Nothing due today',
    off: off && describeOff(off),
    coming: describeComing(coming),
    isCourseBegun: more !== 'questions',
    links,
  };
}

export const wordDue = ({ className, title, dueOn, credit }: DueNext): DueWords => ({
  className,
  title,
  dueOn: { date: dateOf(dueOn), told: formatDay(dueOn, 'weekday-date') },
  days: credit && {
    // Days beyond the required number are not shown.
    told:
      credit.countedDays >= credit.wantedDays
        ? `${formatCount(credit.wantedDays, 'day')} done`
        : `${credit.countedDays} of ${formatCount(credit.wantedDays, 'day')}`,
    percent: (100 * Math.min(credit.countedDays, credit.wantedDays)) / credit.wantedDays,
  },
});
