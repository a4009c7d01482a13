import type pg from 'pg';
import type { Catalog } from '@/lib/catalog/catalog';
import { watchMemory } from '../memory';
import { median } from '../resident';
import { readNumbers } from './floor';
import { fetchTimed, type Timed } from './measure';
import type { SeedClass } from './seed';

/** A seeded class and the app that serves it. */
export type Served = {
  readonly seed: SeedClass;
  readonly client: pg.Client;
  readonly port: number;
  readonly pid: number;
  readonly cookie: string;
};

/** The maximum ratio of the large class's time to the small one's, and of the class page's time to bare SQL's. */
const MOST_GROWTH = 3;
const MOST_OVER_SQL = 1.5;

/** A request to time, with the figures to print for each reply. */
type Ask = {
  readonly path: (round: number) => string;
  readonly figures: Readonly<Record<string, (timed: Timed, served: Served) => number>>;
  readonly rounds: number;
};
const whole = ({ lastMs }: Timed): number => lastMs;

/** Times every page and file with the small and the large class in turn, and prints the medians in milliseconds. */
export async function compareSizes(
  { small, large }: { readonly small: Served; readonly large: Served },
  {
    catalog,
    conceptIds,
    rounds,
  }: { readonly catalog: Catalog; readonly conceptIds: readonly string[]; readonly rounds: number },
) {
  const conceptAt = (round: number) => conceptIds[(7 * round) % conceptIds.length] ?? '';
  const files = Math.min(rounds, 3);
  const asks: readonly Ask[] = [
    { path: (round) => `/topics/${conceptAt(round)}`, figures: { 'concept page': whole }, rounds },
    { path: () => '/exports/gradebook.csv', figures: { 'gradebook.csv': whole }, rounds: files },
    { path: () => '/exports/items.csv', figures: { 'items.csv': whole }, rounds: files },
    {
      path: () => '/exports/reviews.jsonl',
      figures: {
        'reviews.jsonl, first byte': ({ firstMs }) => firstMs,
        'reviews.jsonl, 1,000 lines': ({ lastMs }, { seed }) => (1000 * lastMs) / seed.reviewCount,
      },
      rounds: files,
    },
  ];
  console.log(`\nMilliseconds, median of the rounds.\n${row('', 'small', 'large', 'ratio')}   at most`);
  const overSql = await comparePage(small, large, catalog, rounds);
  for (const ask of asks) await compareOne(small, large, ask);
  console.log(`\n${overSql}`);
}

/**
 * Times the class page with all learners. In each round, also times bare SQL that computes the large class's numbers.
 * Returns a line that compares the two.
 */
async function comparePage(small: Served, large: Served, catalog: Catalog, rounds: number): Promise<string> {
  const floors: number[] = [];
  const readFloor = async () => {
    const startedAt = performance.now();
    await readNumbers(large.client, catalog, large.seed);
    floors.push(performance.now() - startedAt);
  };
  const ask: Ask = { path: () => '/learners', figures: { 'class page': whole }, rounds };
  const pages = await compareOne(small, large, ask, readFloor);
  return verdict('class page over bare SQL', median(floors), median(pages), MOST_OVER_SQL);
}

/**
 * Requests the pages of both classes in every round, after a first round that does not count. Returns the large class's
 * times in milliseconds.
 */
async function compareOne(
  small: Served,
  large: Served,
  { path, figures, rounds }: Ask,
  afterRound?: () => Promise<void>,
): Promise<readonly number[]> {
  const fetchFrom = ({ port, cookie, seed }: Served, round: number) =>
    fetchTimed(port, `/classes/${seed.classroomId}${path(round)}`, cookie);
  const replies: { readonly small: Timed; readonly large: Timed }[] = [];
  for (let round = 0; round <= rounds; round++) {
    const both = { small: await fetchFrom(small, round), large: await fetchFrom(large, round) };
    if (round === 0) continue;
    replies.push(both);
    await afterRound?.();
  }
  for (const [name, figureOf] of Object.entries(figures)) {
    const smallMs = median(replies.map((both) => figureOf(both.small, small)));
    const largeMs = median(replies.map((both) => figureOf(both.large, large)));
    console.log(verdict(name, smallMs, largeMs, MOST_GROWTH));
  }
  return replies.map((both) => both.large.lastMs);
}

/**
 * Prints the memory of the app's process, in megabytes, while it sends each file. The client reads as fast as the data
 * arrives.
 */
export async function reportMemory({ port, pid, cookie, seed }: Served): Promise<void> {
  console.log(
    '\nResident memory in MB for each file of the large class: before sending, in the second quarter of the time, and in the last quarter.',
  );
  for (const file of ['gradebook.csv', 'items.csv', 'reviews.jsonl']) {
    const sent = fetchTimed(port, `/classes/${seed.classroomId}/exports/${file}`, cookie);
    const { value, memory } = await watchMemory(pid, sent);
    const figures = [memory.before, memory.early, memory.late].map((each) => each.toFixed(0));
    console.log(`${row(file, ...figures)}   ${(value.bytes / 1_000_000).toFixed(1)} MB sent`);
  }
}

const row = (name: string, ...cells: readonly string[]): string =>
  name.padEnd(28) + cells.map((cell) => cell.padStart(10)).join('');

function verdict(name: string, base: number, measured: number, most: number): string {
  const ratio = measured / base;
  const met = ratio <= most ? 'met' : 'missed';
  return `${row(name, base.toFixed(1), measured.toFixed(1), ratio.toFixed(2))}   ${most} ${met}`;
}
