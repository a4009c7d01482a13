import { parseArgs } from 'node:util';
import { minutesForSameRecall, type Results, recallForSameMinutes } from './compare';
import { buildDeck, type DeckName } from './deck';
import { reliabilityTable, sayEstimate } from './report';
import { ANKI, fsrsQueue, leitner, PLAIN, sm2 } from './rivals';
import { type Contestant, runTrial, type Sighting, type World } from './trial';
import { wellKnown } from './well-known';

/**
 * The scheduler against others, on simulated learners: `npm run bench:scheduler -- --learners 100 --seed 1`. What each row
 * varies is said in its title; everything else is as in the first.
 */

const { values } = parseArgs({
  options: {
    learners: { type: 'string', default: '30' },
    seed: { type: 'string', default: '1' },
    days: { type: 'string', default: '90' },
    only: { type: 'string', default: '' },
  },
});
const learnerCount = Number(values.learners);

type Case = { readonly title: string; readonly deck?: DeckName; readonly over?: Partial<World> };

const cases: readonly Case[] = [
  { title: '10 minutes a day' },
  { title: '5 minutes a day', over: { dailyMinutes: 5 } },
  { title: '20 minutes a day', over: { dailyMinutes: 20 } },
  { title: '10 minutes, memory: traces', over: { mind: 'traces' } },
  { title: '10 minutes, memory: half-life', over: { mind: 'half-life' } },
  { title: '10 minutes, learners all alike', over: { spread: 0 } },
  { title: '10 minutes, no interference', over: { interference: 0 } },
  { title: '10 minutes, a quarter of days missed', over: { missed: 0.25 } },
  { title: '10 minutes, deck shuffled', deck: 'shuffled' },
  { title: '10 minutes, synthetic deck', deck: 'synthetic' },
  { title: '5 minutes, synthetic deck', deck: 'synthetic', over: { dailyMinutes: 5 } },
];

const RETENTIONS = [0.7, 0.75, 0.8, 0.84, 0.87, 0.9, 0.92, 0.94, 0.96, 0.975];
const OURS = 0.9;

function play(contestant: Contestant, world: World, watch?: (seen: Sighting) => void): Results {
  return Array.from({ length: learnerCount }, (_, learner) => runTrial(contestant, learner, world, watch));
}

function worldOf({ deck = 'catalog', over }: Case): World {
  const base = { mind: 'fsrs', dailyMinutes: 10, days: Number(values.days), spread: 1, interference: 0.04 } as const;
  return { ...base, deck: buildDeck(deck), missed: 0.15, seed: Number(values.seed), ...over };
}

const sightings: Sighting[] = [];

for (const each of cases.filter(({ title }) => title.includes(values.only))) {
  const world = worldOf(each);
  const isFirst = each === cases[0];
  const ours = play(wellKnown(OURS), world, isFirst ? (seen) => sightings.push(seen) : undefined);
  const plain = RETENTIONS.map((retention) => play(fsrsQueue(retention, PLAIN), world));
  console.log(
    `\n## ${each.title} (${world.deck.concepts.length} concepts, ${learnerCount} learners, ${world.days} days)\n`,
  );
  console.log('| | minutes a day | mean recall | recall on the last day |\n|---|---|---|---|');
  const rows: [string, Results][] = [['Well Known 0.9', ours]];
  if (world.mind === 'fsrs') rows.push(['with practice of what was wrong', play(wellKnown(OURS, true), world)]);
  const anki = play(fsrsQueue(0.9, ANKI), world);
  const rivals: [string, Results][] = [
    ['FSRS-6 as in Anki', anki],
    ['SM-2', play(sm2, world)],
    ['Leitner', play(leitner, world)],
  ];
  rows.push(['plain FSRS-6 at 0.9', plain[RETENTIONS.indexOf(0.9)] ?? []], ...rivals);
  for (const [name, results] of rows) {
    const mean = (of: 'minutes' | 'meanRecall' | 'lastRecall') =>
      results.reduce((sum, outcome) => sum + outcome[of], 0) / results.length;
    console.log(
      `| ${name} | ${mean('minutes').toFixed(2)} | ${mean('meanRecall').toFixed(3)} | ${mean('lastRecall').toFixed(3)} |`,
    );
  }
  console.log(
    '\n| against | minutes for the same mean recall | mean recall for the same minutes | last day, same minutes |\n|---|---|---|---|',
  );
  const compare = (name: string, one: Results, curve: readonly Results[], sign: 1 | -1) => {
    const minutes = sayEstimate(minutesForSameRecall(one, curve, 'meanRecall'), sign, 'share');
    const recall = sayEstimate(recallForSameMinutes(one, curve, 'meanRecall'), sign, 'points');
    const last = sayEstimate(recallForSameMinutes(one, curve, 'lastRecall'), sign, 'points');
    console.log(`| ${name} | ${minutes} | ${recall} | ${last} |`);
  };
  compare('plain FSRS-6, retention swept', ours, plain, 1);
  // A rival is one point: here it is ours that is swept, and the sign is turned.
  const sweep = [0.6, ...RETENTIONS].map((retention) => play(wellKnown(retention), world));
  for (const [name, results] of rivals) compare(name, results, sweep, -1);
}

if (sightings.length > 0) console.log(reliabilityTable(sightings));
