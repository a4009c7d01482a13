import type pg from 'pg';
import type { Catalog } from '@/lib/catalog/catalog';
import { median } from '../resident';
import { readNumbers } from './floor';
import { fetchTimed, type Timed, watchMemory } from './measure';
import type { SeedClass } from './seed';

/** A seeded class, and the app that serves it. */
export type Served = {
  readonly seed: SeedClass;
  readonly client: pg.Client;
  readonly port: number;
  readonly pid: number;
  readonly cookie: string;
};

/** The large class may take so many times as long as the small one, and its page so many times as long as bare SQL. */
const MOST_GROWTH = 3;
const MOST_OVER_SQL = 1.5;

type Ask = {
  readonly name: string;
  readonly path: (round: number) => string;
  readonly of: (timed: Timed, served: Served) => number;
};
const whole = ({ lastMs }: Timed): number => lastMs;

/** Milliseconds of every page and file in turn, small and large side by side in each round, and what they come to. */
export async function compareSizes(
  small: Served,
  large: Served,
  catalog: Catalog,
  conceptIds: readonly string[],
  rounds: number,
) {
  const conceptAt = (round: number) => conceptIds[(7 * round) % conceptIds.length] ?? '';
  const asks: readonly Ask[] = [
    { name: 'class page', path: () => '', of: whole },
    { name: 'concept page', path: (round) => `/concepts/${conceptAt(round)}`, of: whole },
    { name: 'gradebook.csv', path: () => '/exports/gradebook.csv', of: whole },
    { name: 'items.csv', path: () => '/exports/items.csv', of: whole },
    { name: 'reviews.jsonl, first byte', path: () => '/exports/reviews.jsonl', of: ({ firstMs }) => firstMs },
    {
      name: 'reviews.jsonl, 1,000 lines',
      path: () => '/exports/reviews.jsonl',
      of: ({ lastMs }, { seed }) => (1000 * lastMs) / seed.reviewCount,
    },
  ];
  console.log(`\nMilliseconds, median of the rounds.\n${row('', 'small', 'large', 'ratio')}   at most`);
  const pages = { small: [] as number[], large: [] as number[] };
  const floors: number[] = [];
  for (const { name, path, of } of asks) {
    const times = { small: [] as number[], large: [] as number[] };
    const count = path(0) === '' || path(0).startsWith('/concepts') ? rounds : Math.min(rounds, 3);
    for (let round = -1; round < count; round++) {
      for (const [size, served] of [
        ['small', small],
        ['large', large],
      ] as const) {
        const { port, cookie, seed } = served;
        const timed = await fetchTimed(port, `/classes/${seed.classroomId}${path(round + 1)}`, cookie);
        if (round >= 0) times[size].push(of(timed, served));
      }
      if (path(0) === '' && round >= 0) {
        const startedAt = performance.now();
        await readNumbers(large.client, catalog, large.seed);
        floors.push(performance.now() - startedAt);
      }
    }
    if (path(0) === '') Object.assign(pages, times);
    console.log(verdict(name, median(times.small), median(times.large), MOST_GROWTH));
  }
  console.log(`\n${verdict('class page over bare SQL', median(floors), median(pages.large), MOST_OVER_SQL)}`);
}

/** Megabytes of the app's process while it sends each file, read as fast as it comes. */
export async function reportMemory({ port, pid, cookie, seed }: Served): Promise<void> {
  console.log('\nMegabytes resident while a file of the large class is sent: before, and at most.');
  for (const file of ['gradebook.csv', 'items.csv', 'reviews.jsonl']) {
    let bytes = 0;
    const { before, peak } = await watchMemory(pid, async () => {
      ({ bytes } = await fetchTimed(port, `/classes/${seed.classroomId}/exports/${file}`, cookie));
    });
    const size = `${(bytes / 1_000_000).toFixed(1)} MB sent`;
    console.log(`${file.padEnd(28)}${before.toFixed(0).padStart(10)}${peak.toFixed(0).padStart(10)}   ${size}`);
  }
}

const row = (name: string, ...cells: readonly string[]): string =>
  name.padEnd(28) + cells.map((cell) => cell.padStart(10)).join('');

function verdict(name: string, base: number, measured: number, most: number): string {
  const ratio = measured / base;
  const met = ratio <= most ? 'met' : 'missed';
  return `${row(name, base.toFixed(1), measured.toFixed(1), ratio.toFixed(2))}   ${most} ${met}`;
}
