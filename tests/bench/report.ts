import type { Contest, Measured, Rates } from './contest';
import type { PageScripts } from './page-scripts';

/**
 * The maximum number of bytes of JavaScript that a page may load in addition to the framework's, by kind of page. A
 * quiz contains inputs for all forms. A class's pages have sortable tables and search fields.
 */
const MOST_OVER_FLOOR = { quiz: 35_000, class: 35_000, other: 15_000 } as const;

function kindOf(page: string): keyof typeof MOST_OVER_FLOOR {
  if (page.startsWith('/today')) return 'quiz';
  return page.startsWith('/classes/') ? 'class' : 'other';
}

export const ratesHead = [
  '',
  "Replies a second: median over the rounds (least to most). Ratio: median of the rounds' ratios (least to most).",
  'Processor time of a reply in milliseconds, user and system: the web server + PostgreSQL.',
  row({
    ...{ name: '', connections: 'connections', floor: 'floor', product: 'product', ratio: 'ratio', aim: 'aim' },
    ...{ floorMs: 'floor ms', productMs: 'product ms' },
  }),
].join('\n');

export function ratesRow({ name, aim }: Contest, connections: number, { floor, product }: Rates): string {
  const ratios = product.map(({ rate }, round) => rate / (floor[round]?.rate ?? Number.NaN));
  const met = median(ratios) >= aim ? 'met' : 'missed';
  return row({
    name,
    connections: String(connections),
    floor: spread(
      floor.map(({ rate }) => rate),
      0,
    ),
    product: spread(
      product.map(({ rate }) => rate),
      0,
    ),
    floorMs: processorTime(floor),
    productMs: processorTime(product),
    ratio: spread(ratios, 2),
    aim: `${aim} ${met}`,
  });
}

/** Returns a table of the JavaScript that each page loads in addition to what the floor's smallest page loads. */
export function scriptsTable(pages: readonly PageScripts[], floor: readonly PageScripts[]): string {
  const least = Math.min(...floor.map(({ bytes }) => bytes));
  const lines = pages.map(({ page, bytes }) => {
    const over = bytes - least;
    const kind = kindOf(page);
    const most = MOST_OVER_FLOOR[kind];
    const met = over <= most ? 'met' : 'missed';
    return `${page.padEnd(100)}${kind.padEnd(8)}${kilobytes(bytes)}${kilobytes(over)}   ${most / 1000} ${met}`;
  });
  return [
    '',
    `JavaScript that each page loads, gzip, kB; the smallest page of the floor loads ${kilobytes(least).trim()}.`,
    `${''.padEnd(100)}${'kind'.padEnd(8)}${'loads'.padStart(9)}${'over floor'.padStart(12)}   aim`,
    ...lines,
  ].join('\n');
}

const processorTime = (rounds: readonly Measured[]): string =>
  [rounds.map(({ appMs }) => appMs), rounds.map(({ databaseMs }) => databaseMs)]
    .map((times) => median(times).toFixed(2))
    .join(' + ');

type RatesCells = Readonly<
  Record<'name' | 'connections' | 'floor' | 'product' | 'ratio' | 'floorMs' | 'productMs' | 'aim', string>
>;

function row({ name, connections, floor, product, ratio, floorMs, productMs, aim }: RatesCells): string {
  const cells = [
    name.padEnd(28),
    connections.padStart(11),
    floor.padStart(20),
    product.padStart(20),
    ratio.padStart(20),
    floorMs.padStart(14),
    productMs.padStart(14),
  ];
  return `${cells.join('')}   ${aim}`;
}

function spread(values: readonly number[], digits: number): string {
  const [least, most] = [Math.min(...values), Math.max(...values)].map((value) => value.toFixed(digits));
  return `${median(values).toFixed(digits)} (${least}–${most})`;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? Number.NaN) + (sorted[Math.floor(middle)] ?? Number.NaN)) / 2;
}

const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1).padStart(9);
