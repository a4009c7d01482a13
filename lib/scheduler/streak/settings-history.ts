import { type StudyDay, startOfStudyDay, studyDayOf } from '@/lib/scheduler/due/study-day';
import type { QuizSettings } from '@/lib/scheduler/quiz/quiz-settings';

/** Settings and the time zone they were kept in. */
export type Settled = { readonly settings: QuizSettings; readonly timeZone: string };
/** Settings that were replaced at an instant. */
export type Replaced = Settled & { readonly until: Date };

/** Settings in force from a study day on. */
export type SettingsPeriod = { readonly from: StudyDay; readonly settings: QuizSettings };

export type SettingsHistory = {
  /** Oldest first; the first has always been in force. */
  readonly stretches: readonly SettingsPeriod[];
  /** Days that a change of time zone made shorter or longer, or left out. */
  readonly journeys: ReadonlySet<StudyDay>;
  /** The time zones that the calendar was kept in, oldest first; the last one ends now. */
  readonly zones: readonly { readonly timeZone: string; readonly until: Date }[];
  /** The latest study day that the learner's calendar has reached, in whatever zone it was kept. */
  readonly reached: StudyDay;
};

const ALWAYS = Number.NEGATIVE_INFINITY as StudyDay;

/** What was settled for which day. Of changes on one day the last one holds for the whole day. */
export function makeSettingsHistory(replaced: readonly Replaced[], present: Settled, now: Date): SettingsHistory {
  const all = [...replaced].sort((a, b) => a.until.getTime() - b.until.getTime());
  const stretches: SettingsPeriod[] = [];
  const journeys = new Set<StudyDay>();
  let reached = studyDayOf(now, present.timeZone);
  let from = ALWAYS;
  const begin = (stretch: SettingsPeriod) => {
    while (stretches.length > 0 && (stretches.at(-1) as SettingsPeriod).from >= stretch.from) stretches.pop();
    stretches.push(stretch);
  };
  all.forEach(({ settings, timeZone, until }, place) => {
    begin({ from, settings });
    const next = (all[place + 1] ?? present).timeZone;
    const left = studyDayOf(until, timeZone);
    from = studyDayOf(until, next);
    if (left > reached) reached = left;
    if (next === timeZone) return;
    for (let day = Math.min(left, from); day <= Math.max(left, from); day++) journeys.add(day as StudyDay);
  });
  begin({ from, settings: present.settings });
  const zones = [...all, { timeZone: present.timeZone, until: now }];
  return { stretches, journeys, zones, reached };
}

/** The instant at which the learner's calendar first showed a study day, or a later one; now when it has not yet. */
export function firstReached({ zones }: SettingsHistory, day: StudyDay): Date {
  let since = Number.NEGATIVE_INFINITY;
  let latest = new Date(0);
  for (const { timeZone, until } of zones) {
    if (studyDayOf(until, timeZone) >= day) {
      return new Date(Math.max(since, startOfStudyDay(day, timeZone).getTime()));
    }
    since = until.getTime();
    latest = until;
  }
  return latest;
}

/** The settings in force on a day. */
export function settingsOn({ stretches }: SettingsHistory, day: StudyDay): QuizSettings {
  const found = stretches.findLast(({ from }) => from <= day) ?? stretches[0];
  if (!found) throw new Error('a history has at least the present settings');
  return found.settings;
}
