import { type StudyDay, startOfStudyDay, studyDayOf } from '@/lib/scheduler/due/study-day';
import type { QuizSettings } from '@/lib/scheduler/quiz/quiz-settings';

/** Settings, and the time zone that applied at the same time. */
export type Settled = { readonly settings: QuizSettings; readonly timeZone: string };
/** Settings that were replaced later, and the instant at which that happened. */
export type Replaced = Settled & { readonly until: Date };

/** The settings that are in force from a study day on. */
export type SettingsPeriod = { readonly from: StudyDay; readonly settings: QuizSettings };

export type SettingsHistory = {
  /** The periods, oldest first. The first one has no beginning. */
  readonly stretches: readonly SettingsPeriod[];
  /** Days that a change of time zone shortened, lengthened, or skipped. */
  readonly journeys: ReadonlySet<StudyDay>;
  /** The time zones of the learner's calendar, oldest first. The last one ends now. */
  readonly zones: readonly { readonly timeZone: string; readonly until: Date }[];
  /** The latest study day that the learner's calendar has reached, in any of its time zones. */
  readonly reached: StudyDay;
};

const ALWAYS = Number.NEGATIVE_INFINITY as StudyDay;

/**
 * Returns which settings applied on which day. If there were several changes on one day, the last one applies to the
 * whole day.
 */
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

/**
 * Returns the instant at which the learner's calendar first showed a study day or a later one. Returns now if it has
 * not yet.
 */
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

/** Returns the settings in force on a day. */
export function settingsOn({ stretches }: SettingsHistory, day: StudyDay): QuizSettings {
  const found = stretches.findLast(({ from }) => from <= day) ?? stretches[0];
  if (!found) throw new Error('a history has at least the present settings');
  return found.settings;
}
