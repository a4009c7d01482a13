import type { MemoryReport } from '../memory';
import { median } from '../resident';
import type { CrowdReport } from './crowd';
import { type Growth, growthRatio } from './growth';

/** The maximum ratio of an answer's time with many reviews in the table to its time with few. */
const MOST_GROWTH = 1.2;

const WIDTHS = [34, 10, 10, 9, 9, 9, 9, 8] as const;

const line = (cells: readonly string[]): string =>
  cells.map((cell, place) => (place === 0 ? cell.padEnd(WIDTHS[0]) : cell.padStart(WIDTHS[place] ?? 0))).join('');

export const crowdHead = (learners: number, seconds: number): string =>
  [
    '',
    `${learners} learners at once for ${seconds} s each. Milliseconds per answer (or insert); resident memory of the server in MB: before the load,`,
    'in the second quarter of its time, and in the last quarter.',
    `${line(['', 'requests/s', 'answers/s', 'p50', 'p95', 'p99', 'longest', 'errors'])}   memory`,
  ].join('\n');

export function crowdRow(name: string, report: CrowdReport, { before, early, late }: MemoryReport): string {
  const { requests, answers, elapsedMs, p50, p95, p99, longest, errors } = report;
  const rates = [requests, answers].map((count) => ((count * 1000) / elapsedMs).toFixed(0));
  const times = [p50, p95, p99, longest].map((ms) => ms.toFixed(0));
  const memory = [before, early, late].map((megabytes) => megabytes.toFixed(0)).join(' → ');
  return `${line([name, ...rates, ...times, String(errors)])}   ${memory}`;
}

export function growthTable(few: number, many: number, growth: Growth): string {
  const ratio = growthRatio(growth);
  const met = ratio <= MOST_GROWTH ? 'met' : 'missed';
  return [
    '',
    `One learner's answer, measured ${growth.few.length} times with each table size: median ${median(growth.few).toFixed(2)} ms with ${few} reviews in the table, ${median(growth.many).toFixed(2)} ms with ${many}.`,
    `Ratio ${ratio.toFixed(3)}; the aim is at most ${MOST_GROWTH}: ${met}.`,
    '',
    `${'table'.padEnd(16)}${'rows'.padStart(12)}${'MB'.padStart(10)}${'bytes per row'.padStart(14)}${'in indexes'.padStart(16)}`,
    ...growth.tables.map(({ name, rows, bytes, indexBytes }) =>
      [
        name.padEnd(16),
        rows.toFixed(0).padStart(12),
        (bytes / 1_000_000).toFixed(1).padStart(10),
        (bytes / rows).toFixed(0).padStart(14),
        (indexBytes / rows).toFixed(0).padStart(16),
      ].join(''),
    ),
  ].join('\n');
}
