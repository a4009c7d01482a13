import { minutesOn, type QuizSettings } from './quiz-settings';
import { type StudyDay, studyDayOf } from './study-day';

/** Settings and the time zone they were kept in. */
export type Settled = { readonly settings: QuizSettings; readonly timeZone: string };
/** Settings that were replaced at an instant. */
export type Replaced = Settled & { readonly until: Date };

/** Settings in force from a study day on. */
export type Stretch = { readonly from: StudyDay; readonly settings: QuizSettings };

export type SettingsHistory = {
  /** Oldest first; the first has always been in force. */
  readonly stretches: readonly Stretch[];
  /** Days that a move between time zones cut short or left out. */
  readonly journeys: ReadonlySet<StudyDay>;
  /** The latest study day that the learner's calendar has reached, in whatever zone it was kept. */
  readonly reached: StudyDay;
};

const ALWAYS = Number.NEGATIVE_INFINITY as StudyDay;

/** What was settled for which day. Of changes on one day the last one holds for the whole day. */
export function historyOf(replaced: readonly Replaced[], present: Settled, now: Date): SettingsHistory {
  const all = [...replaced].sort((a, b) => a.until.getTime() - b.until.getTime());
  const stretches: Stretch[] = [];
  const journeys = new Set<StudyDay>();
  let reached = studyDayOf(now, present.timeZone);
  let from = ALWAYS;
  const begin = (stretch: Stretch) => {
    while (stretches.length > 0 && (stretches.at(-1) as Stretch).from >= stretch.from) stretches.pop();
    stretches.push(stretch);
  };
  all.forEach(({ settings, timeZone, until }, place) => {
    begin({ from, settings });
    const left = studyDayOf(until, timeZone);
    from = studyDayOf(until, (all[place + 1] ?? present).timeZone);
    if (left > reached) reached = left;
    for (let day = left; day < from; day++) journeys.add(day);
  });
  begin({ from, settings: present.settings });
  return { stretches, journeys, reached };
}

/** The settings in force on a day. */
export function settingsOn({ stretches }: SettingsHistory, day: StudyDay): QuizSettings {
  const found = stretches.findLast(({ from }) => from <= day) ?? stretches[0];
  if (!found) throw new Error('a history has at least the present settings');
  return found.settings;
}

/** Minutes of study that were planned for a day. */
export const minutesPlannedOn = (history: SettingsHistory, day: StudyDay): number =>
  minutesOn(settingsOn(history, day), day);
