import { median } from '../resident';
import type { DayPlayed, Weeks } from './play';

/** A sitting in which a smaller share of first answers was right is a hard one. */
const HARD = 0.6;
/** The share that was right says nothing of a sitting with fewer questions. */
const FEWEST = 5;

const TITLES = [
  'Goal',
  'Learner',
  'Questions a day',
  'Second tries in all',
  'Lessons a day',
  'Minutes a day, longest day',
  'Right: first, median, worst',
  'Sittings under 60%',
  'New topics: first day, later, most',
  'Known on the last day',
  'Really recalled',
  'Rare before core',
  'Shortest to longest quiz',
  'Days without a quiz',
  'Review waited at most',
];

/** The head of the table. */
export const tableHead = `| ${TITLES.join(' | ')} |\n|${'---|'.repeat(TITLES.length)}`;

/** A line of the table: means over some learners, and the most or least of any. */
export function tableRow(goal: string, kind: string, all: readonly Weeks[]): string {
  const mean = (of: (weeks: Weeks) => number) => all.reduce((sum, weeks) => sum + of(weeks), 0) / all.length;
  const daily = (of: (day: DayPlayed) => number) => mean(({ days }) => sum(days.map(of)) / days.length);
  const studied = ({ days }: Weeks) => days.filter(({ questions }) => questions > 0);
  const shares = ({ days }: Weeks) =>
    days.filter(({ questions }) => questions >= FEWEST).map(({ right, questions }) => right / questions);
  const sizes = all.flatMap((weeks) => studied(weeks).map(({ questions }) => questions));
  const cells = [
    goal,
    kind,
    daily(({ questions }) => questions).toFixed(1),
    mean(({ days }) => sum(days.map(({ secondTries }) => secondTries))).toFixed(0),
    daily(({ lessons }) => lessons).toFixed(1),
    `${daily(({ ms }) => ms / 60_000).toFixed(1)}, ${most(all.flatMap(({ days }) => days.map(({ ms }) => ms / 60_000))).toFixed(0)}`,
    [mean((weeks) => shares(weeks)[0] ?? 0), mean((weeks) => median(shares(weeks))), least(all.flatMap(shares))]
      .map(percent)
      .join(', '),
    mean((weeks) => shares(weeks).filter((share) => share < HARD).length).toFixed(1),
    [
      mean(({ days }) => days[0]?.begun ?? 0).toFixed(0),
      mean(({ days }) => sum(days.slice(1).map(({ begun }) => begun)) / (days.length - 1)).toFixed(1),
      most(all.flatMap(({ days }) => days.map(({ begun }) => begun))),
    ].join(', '),
    `${mean(({ known }) => known).toFixed(0)} of ${all[0]?.courseSize}`,
    mean(({ recalled }) => recalled).toFixed(0),
    mean(({ days }) => sum(days.map(({ rare }) => rare))).toFixed(0),
    `${least(sizes)} to ${most(sizes)}`,
    mean(({ days }) => days.filter(({ questions }) => questions === 0).length).toFixed(1),
    `${most(all.flatMap(({ days }) => days.map(({ latest }) => latest)))} days`,
  ];
  return `| ${cells.join(' | ')} |`;
}

/** The days of one learner, one a line, to look closer. */
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
