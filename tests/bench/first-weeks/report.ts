import { formatCount } from '@/lib/words/count';
import { median } from '../resident';
import type { DayPlayed, Weeks } from './play';

/** A quiz counts as hard if the share of right answers among its first answers is below this. */
const HARD = 0.6;
/**
 * The minimum number of questions in a quiz whose share of right answers is reported. With fewer questions, the share
 * says little.
 */
const FEWEST = 5;

/** Some learners of one kind, with the same goal. */
export type Group = { readonly goal: string; readonly kind: string; readonly all: readonly Weeks[] };

/** A column: its title, and the function that returns its text for a group. */
type Column = readonly [title: string, of: (all: readonly Weeks[]) => string];

/** Columns about the work: means over days and learners, and the minimum and maximum. */
const WORK: readonly Column[] = [
  ['Questions a day', (all) => daily(all, ({ questions }) => questions).toFixed(1)],
  ['Quiz', (all) => spanOf(all.flatMap(studied).map(({ questions }) => questions))],
  ['Lessons a day', (all) => daily(all, ({ lessons }) => lessons).toFixed(1)],
  ['Minutes a day', (all) => daily(all, minutesOf).toFixed(1)],
  ['Longest day, min', (all) => most(listDays(all).map(minutesOf)).toFixed(0)],
  ['New on day 1', (all) => mean(all, ({ days }) => days[0]?.begun ?? 0).toFixed(0)],
  ['New a day later', (all) => mean(all, ({ days }) => average(days.slice(1).map(({ begun }) => begun))).toFixed(1)],
  ['Days without', (all) => mean(all, ({ days }) => days.length - studied({ days }).length).toFixed(1)],
];

/** Columns about the outcome of the work. */
const OUTCOME: readonly Column[] = [
  ['Right on day 1', (all) => percent(mean(all, (weeks) => listShares(weeks)[0] ?? 0))],
  ['Median', (all) => percent(mean(all, (weeks) => median(listShares(weeks))))],
  ['Worst', (all) => percent(least(all.flatMap(listShares)))],
  ['Under 60%', (all) => mean(all, (weeks) => listShares(weeks).filter((share) => share < HARD).length).toFixed(1)],
  ['Second tries', (all) => mean(all, ({ days }) => sum(days.map(({ secondTries }) => secondTries))).toFixed(0)],
  ['Known', (all) => `${mean(all, ({ known }) => known).toFixed(0)} of ${all[0]?.courseSize}`],
  ['Recalled', (all) => mean(all, ({ recalled }) => recalled).toFixed(0)],
  ['Rare early', (all) => mean(all, ({ days }) => sum(days.map(({ rare }) => rare))).toFixed(0)],
  ['Skipped', (all) => skipsOf(all)],
  ['Longest wait', (all) => formatCount(most(listDays(all).map(({ latest }) => latest)), 'day')],
];

/** Columns about the days whose quiz was expected to take all of the minutes. */
const FULL_DAYS: readonly Column[] = [
  ['Full days', (all) => String(listFull(all).length)],
  ['10% are shorter than, min', (all) => quantile(listFull(all), 0.1)],
  ['Median, min', (all) => quantile(listFull(all), 0.5)],
  ['10% are longer than, min', (all) => quantile(listFull(all), 0.9)],
  ['Longest, min', (all) => quantile(listFull(all), 1)],
];

/** Returns three tables, in Markdown. The last one covers all goals together. */
export const reportGroups = (groups: readonly Group[]): string => {
  const kinds = [...new Set(groups.map(({ kind }) => kind))];
  const together = kinds.map((kind) => {
    const all = groups.filter((each) => each.kind === kind).flatMap((each) => each.all);
    return { goal: 'All goals', kind, all };
  });
  return [makeTable(groups, WORK), makeTable(groups, OUTCOME), makeTable(together, FULL_DAYS)].join('\n\n');
};

function makeTable(groups: readonly Group[], columns: readonly Column[]): string {
  const head = ['Goal', 'Learner', ...columns.map(([title]) => title)];
  const rows = groups.map(({ goal, kind, all }) => [goal, kind, ...columns.map(([, of]) => of(all))]);
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/**
 * Returns how many topics placements skipped and how many of these the learner did not know. Returns an empty string if
 * there was no placement.
 */
function skipsOf(all: readonly Weeks[]): string {
  const [skipped, wrong] = [mean(all, (weeks) => weeks.skipped), mean(all, (weeks) => weeks.skippedWrong)];
  return skipped === 0 ? '' : `${skipped.toFixed(1)}, ${wrong.toFixed(1)} wrong`;
}

const studied = ({ days }: Pick<Weeks, 'days'>) => days.filter(({ questions }) => questions > 0);
const listDays = (all: readonly Weeks[]) => all.flatMap(({ days }) => days);
const minutesOf = ({ ms }: DayPlayed) => ms / 60_000;
const listFull = (all: readonly Weeks[]) =>
  listDays(all)
    .filter(({ isFull }) => isFull)
    .map(minutesOf)
    .sort((one, other) => one - other);
/** Returns a quantile of sorted numbers, with one decimal. Empty if there are none. */
const quantile = (sorted: readonly number[], part: number): string =>
  sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))]?.toFixed(1) ?? '';
const listShares = ({ days }: Weeks) =>
  days.filter(({ questions }) => questions >= FEWEST).map(({ right, questions }) => right / questions);
const daily = (all: readonly Weeks[], of: (day: DayPlayed) => number) => average(listDays(all).map(of));
const mean = (all: readonly Weeks[], of: (weeks: Weeks) => number) => average(all.map(of));
const average = (numbers: readonly number[]) => sum(numbers) / numbers.length;
const spanOf = (numbers: readonly number[]) => `${least(numbers)} to ${most(numbers)}`;

/** Returns one line for each day of a learner, for a closer look. */
export const dayLines = ({ days }: Weeks): string =>
  days
    .map((day, number) => {
      const { questions, right, secondTries, lessons, begun, ms, promised, rare, latest } = day;
      const share = questions === 0 ? '-' : percent(right / questions);
      const minutes = (ms / 60_000).toFixed(1);
      return `day ${number + 1}: ${questions} of ${promised} questions, ${share} right, ${secondTries} second tries, ${lessons} lessons, ${begun} new, ${rare} rare, ${minutes} min, latest ${latest}`;
    })
    .join('\n');

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
const least = (numbers: readonly number[]): number => Math.min(...numbers);
const most = (numbers: readonly number[]): number => Math.max(...numbers);
const percent = (share: number): string => `${Math.round(100 * share)}%`;
