import { type Estimate, minutesForSameRecall, type Results, recallForSameMinutes } from './compare';
import type { FormName, Sighting } from './trial';

/**
 * Formats an estimate with its interval.
 * @param sign −1 to turn an estimate of how much a rival exceeds us into how much we exceed the rival
 */
function sayEstimate({ value, low, high }: Estimate, sign: 1 | -1, unit: 'share' | 'points'): string {
  if (value === null) return 'never reached';
  const say = (figure: number | null) => {
    if (figure === null) return '?';
    const turned = sign === 1 ? figure : unit === 'share' ? 1 / (1 + figure) - 1 : -figure;
    return unit === 'share' ? `${signed(100 * turned, 0)} %` : signed(turned, 1);
  };
  const [first, second] = sign === 1 ? [low, high] : [high, low];
  return `${say(value)} [${say(first)}, ${say(second)}]`;
}

const signed = (figure: number, digits: number): string =>
  `${figure >= 0 ? '+' : '−'}${Math.abs(figure).toFixed(digits)}`;

/** Returns a table with one row for each scheduler: its minutes and its recall. */
export function meansTable(rows: readonly (readonly [name: string, results: Results])[]): string {
  const lines = rows.map(([name, results]) => {
    const mean = (of: 'minutes' | 'meanRecall' | 'lastRecall') =>
      results.reduce((sum, outcome) => sum + outcome[of], 0) / results.length;
    return `| ${name} | ${mean('minutes').toFixed(2)} | ${mean('meanRecall').toFixed(3)} | ${mean('lastRecall').toFixed(3)} |`;
  });
  return ['| | minutes a day | mean recall | recall on the last day |', '|---|---|---|---|', ...lines].join('\n');
}

export const comparisonHead =
  '\n| compared with | minutes for the same mean recall | mean recall for the same minutes | last day, same minutes |\n|---|---|---|---|';

/** Returns a row that says by how much we exceed a rival. For `sign`, see above. */
export function comparisonRow(name: string, one: Results, curve: readonly Results[], sign: 1 | -1): string {
  const minutes = sayEstimate(minutesForSameRecall(one, curve, 'meanRecall'), sign, 'share');
  const recall = sayEstimate(recallForSameMinutes(one, curve, 'meanRecall'), sign, 'points');
  const last = sayEstimate(recallForSameMinutes(one, curve, 'lastRecall'), sign, 'points');
  return `| ${name} | ${minutes} | ${recall} | ${last} |`;
}

const BANDS = [0, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 1.01] as const;

/**
 * Returns a table of predicted and observed answers. A right answer is expected if the concept is recalled or guessed.
 */
export function reliabilityTable(sightings: readonly Sighting[]): string {
  const guess: Readonly<Record<FormName, number>> = { typed: 0.01, choice: 0.25, truth: 0.5 };
  const lines = [
    '\n## Reliability: predicted and observed answers to the reviews in the first case\n',
    '| form | predicted recall | reviews | expected right | observed right |',
    '|---|---|---|---|---|',
  ];
  for (const form of Object.keys(guess) as FormName[]) {
    for (const [place, from] of BANDS.slice(0, -1).entries()) {
      const to = BANDS[place + 1] ?? 1;
      const seen = sightings.filter((each) => each.form === form && each.predicted >= from && each.predicted < to);
      if (seen.length === 0) continue;
      const mean = (of: (each: Sighting) => number) => seen.reduce((sum, each) => sum + of(each), 0) / seen.length;
      const predicted = mean((each) => each.predicted);
      const expected = predicted + (1 - predicted) * guess[form];
      const observed = mean((each) => Number(each.isRight));
      lines.push(
        `| ${form} | ${predicted.toFixed(2)} | ${seen.length} | ${expected.toFixed(3)} | ${observed.toFixed(3)} |`,
      );
    }
  }
  return lines.join('\n');
}
