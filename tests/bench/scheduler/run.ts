import { parseArgs } from 'node:util';
import type { Results } from './compare';
import { buildDeck, type DeckName } from './deck';
import { comparisonHead, comparisonRow, meansTable, reliabilityTable } from './report';
import { ANKI, fsrsQueue, leitner, PLAIN, sm2 } from './rivals';
import { type Contestant, runTrial, type Sighting, type World } from './trial';
import { type Variant, wellKnown } from './well-known';

/**
 * Compares the shipped scheduler with others on simulated learners, and then with its own variants: `npm run
 * bench:scheduler -- --learners 100 --seeds 1,2,3`. The title of each case says what it varies. Everything else is as
 * in the first case. With several seeds, the first case runs once for each seed.
 */

const { values } = parseArgs({
  options: {
    learners: { type: 'string', default: '20' },
    seeds: { type: 'string', default: '1,2,3' },
    days: { type: 'string', default: '90' },
    only: { type: 'string', default: '' },
  },
});
const learnerCount = Number(values.learners);
const [firstSeed = 1, ...otherSeeds] = values.seeds.split(',').map(Number);

type Case = {
  readonly title: string;
  readonly deck?: DeckName;
  readonly over?: Partial<World>;
  /** Whether the case compares only with plain FSRS-6. */
  readonly isShort?: boolean;
};

const cases: readonly Case[] = [
  { title: '10 minutes a day' },
  ...otherSeeds.map((seed) => ({ title: `10 minutes a day, seed ${seed}`, over: { seed } })),
  { title: '5 minutes a day', over: { dailyMinutes: 5 } },
  { title: '20 minutes a day', over: { dailyMinutes: 20 } },
  { title: '10 minutes, memory: traces', over: { mind: 'traces' }, isShort: true },
  { title: '10 minutes, memory: half-life', over: { mind: 'half-life' }, isShort: true },
  { title: '10 minutes, learners all alike', over: { spread: 0 }, isShort: true },
  { title: '10 minutes, no interference', over: { interference: 0 }, isShort: true },
  { title: '10 minutes, a quarter of days missed', over: { missed: 0.25 }, isShort: true },
  { title: '10 minutes, deck shuffled', deck: 'shuffled', isShort: true },
  { title: '10 minutes, synthetic deck', deck: 'synthetic', isShort: true },
  { title: '5 minutes, synthetic deck', deck: 'synthetic', over: { dailyMinutes: 5 }, isShort: true },
];

/** Variants of the shipped scheduler, with one change each. */
const variants: readonly (readonly [name: string, variant: Variant])[] = [
  ['at most 15 new a day', { newPerDay: 15 }],
  ['stop when the minutes are used up, finished or not', { stops: true }],
  ['continue until the minutes are used up', { promises: false }],
  ['no second try', { secondTries: 'none' }],
  ['second try of every new concept', { secondTries: 'new' }],
  ['second try of every missed concept', { secondTries: 'all' }],
];

const RETENTIONS = [0.75, 0.8, 0.85, 0.9, 0.92, 0.94, 0.96, 0.98];
const OURS = 0.9;
/** Other target retentions for our scheduler, to find the minutes at which it reaches a rival's recall. */
const SWEEP = [0.6, 0.7, 0.8, 0.86, 0.9];

function play(contestant: Contestant, world: World, watch?: (seen: Sighting) => void): Results {
  return Array.from({ length: learnerCount }, (_, learner) => runTrial(contestant, learner, world, watch));
}

function worldOf({ deck = 'catalog', over }: Case): World {
  const base = { mind: 'fsrs', dailyMinutes: 10, days: Number(values.days), spread: 1, interference: 0.04 } as const;
  return { ...base, deck: buildDeck(deck), missed: 0.15, seed: firstSeed, ...over };
}

const sightings: Sighting[] = [];

for (const each of cases.filter(({ title }) => title.includes(values.only))) {
  const world = worldOf(each);
  const title = `${each.title} (${world.deck.concepts.length} concepts, ${learnerCount} learners, ${world.days} days)`;
  const ours = play(wellKnown(OURS), world, each === cases[0] ? (seen) => sightings.push(seen) : undefined);
  const plain = RETENTIONS.map((retention) => play(fsrsQueue(retention, PLAIN), world));
  const whenLong = <Row>(rows: () => readonly Row[]): readonly Row[] => (each.isShort ? [] : rows());
  const rivals = whenLong<[string, Results]>(() => [
    ['FSRS-6 as in Anki', play(fsrsQueue(0.9, ANKI), world)],
    ['SM-2', play(sm2, world)],
    ['Leitner', play(leitner, world)],
  ]);
  const others = whenLong(() =>
    variants.map(([name, variant]): [string, Results] => [name, play(wellKnown(OURS, variant), world)]),
  );
  const plainAt = plain[RETENTIONS.indexOf(OURS)] ?? [];
  console.log(
    `\n## ${title}\n\n${meansTable([['Well Known 0.9, as shipped', ours], ['plain FSRS-6 0.9', plainAt], ...rivals, ...others])}`,
  );
  console.log(comparisonHead);
  console.log(comparisonRow('plain FSRS-6, retention swept', ours, plain, 1));
  // A rival is a single point, so here our scheduler is swept instead, and the sign is reversed.
  const sweep = whenLong(() =>
    SWEEP.map((retention) => (retention === OURS ? ours : play(wellKnown(retention), world))),
  );
  for (const [name, results] of rivals) console.log(comparisonRow(name, results, sweep, -1));
  for (const [name, results] of others) {
    console.log(comparisonRow(`plain FSRS-6, our variant: ${name}`, results, plain, 1));
  }
}

if (sightings.length > 0) console.log(reliabilityTable(sightings));
