import { addStudyDays, type StudyDay } from '@/lib/scheduler/due/study-day';
import { firstReached } from './settings-history';
import type { ClassifiedDay, StreakFacts } from './streak-facts';

const HOUR_MS = 3_600_000;
/**
 * The maximum time between two study sessions of a learner who studies at about the same time every day, give or take
 * two hours.
 */
const A_DAY_APART_MS = 26 * HOUR_MS;
/** The maximum time between study on two successive days of a streak, if the time zone does not change. */
const TWO_DAYS_APART_MS = 48 * HOUR_MS;
/** A day that is shorter than this was mostly over when the time zone changed. */
const HALF_DAY_MS = 12 * HOUR_MS;
/**
 * The longer time is allowed once in this many days. Otherwise, a learner could change the time zone every day and
 * study only every other day.
 */
const DAYS_BETWEEN_LONG = 7;

/**
 * Excuses missed days that a change of time zone shortened or skipped. The last study activity before them and the
 * first one after them (or now) may be at most 26 hours apart. Once in seven days, they may be up to 48 hours apart if
 * the missed days were mostly over. Real time is what counts, because learners can change their own calendar at will.
 * @param days every study day since the first response, oldest first
 */
export function excuseJourneys(days: readonly ClassifiedDay[], facts: StreakFacts): readonly ClassifiedDay[] {
  const { journeys } = facts.history;
  if (!days.some(({ on, kind }) => kind === 'missed' && journeys.has(on))) return days;
  const excused = new Set<StudyDay>();
  let longUntil = Number.NEGATIVE_INFINITY;
  for (const run of listMissedRuns(days)) {
    const touched = run.filter(({ on }) => journeys.has(on));
    const [first, last] = [run[0], run.at(-1)];
    if (touched.length === 0 || !first || !last) continue;
    const apartMs = timeBetweenStudy(days, facts, first.on, last.on);
    const isShort = apartMs <= A_DAY_APART_MS;
    const reach = (day: StudyDay) => firstReached(facts.history, day).getTime();
    const spanMs = reach(addStudyDays(last.on, 1)) - reach(first.on);
    const isLong = apartMs <= TWO_DAYS_APART_MS && spanMs < HALF_DAY_MS && first.on > longUntil;
    if (!isShort && !isLong) continue;
    if (!isShort) longUntil = last.on + DAYS_BETWEEN_LONG;
    for (const { on } of touched) excused.add(on);
  }
  return days.map((day) => (excused.has(day.on) ? { ...day, kind: 'journey' } : day));
}

/** Returns the runs of consecutive missed days. */
function listMissedRuns(days: readonly ClassifiedDay[]): readonly (readonly ClassifiedDay[])[] {
  const runs: ClassifiedDay[][] = [];
  days.forEach((day, place) => {
    if (day.kind !== 'missed') return;
    if (days[place - 1]?.kind === 'missed') runs.at(-1)?.push(day);
    else runs.push([day]);
  });
  return runs;
}

/**
 * Returns the time from the last study activity before a run of missed days to the first one after it, or to now, in
 * milliseconds. If a day that required no study is next to the run, the time counts from that day's end or to its
 * beginning.
 */
function timeBetweenStudy(days: readonly ClassifiedDay[], facts: StreakFacts, first: StudyDay, last: StudyDay): number {
  const { reviews, history } = facts;
  const kinds = new Map(days.map(({ on, kind }) => [on, kind]));
  const isWanted = (on: StudyDay) => !['rest', 'free', 'idle'].includes(kinds.get(on) ?? 'open');
  const studied = reviews.filter(({ studyDay }) => kinds.get(studyDay) === 'studied');
  const before = studied.filter(({ studyDay }) => studyDay < first).map(({ at }) => at.getTime());
  const since = Math.max(
    ...before.slice(-1),
    isWanted(addStudyDays(first, -1)) ? Number.NEGATIVE_INFINITY : firstReached(history, first).getTime(),
  );
  const after = studied.find(({ studyDay, at }) => studyDay > last && at.getTime() > since)?.at;
  const now = (history.zones.at(-1)?.until ?? new Date(since)).getTime();
  const next = addStudyDays(last, 1);
  const until = isWanted(next) ? now : Math.min(now, firstReached(history, next).getTime());
  return Math.min(until, after?.getTime() ?? now) - since;
}
