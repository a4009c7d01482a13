import { parseArgs } from 'node:util';
import { loadContent } from '@/lib/content/load';
import { type PlacementResult, placePeople, WORLDS } from './people';

/**
 * Plays placements of simulated people over the real catalog, and prints what they find. A person's knowledge is one
 * ability (standard deviation 0.8) against difficulties of which the place in the course tells a part
 * (docs/placement.md).
 */
const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    others: { type: 'string', default: '200' },
    shares: { type: 'string', default: '0.05,0.3,0.5,0.7,0.9' },
  },
});

const { catalog } = loadContent(process.cwd());
const course = catalog.concepts;
const others = Number(values.others);
const seed = Number(values.seed);
const people = Number(values.people);
for (const world of ['loose', 'ordered'] as const) {
  const { range, spread } = WORLDS[world];
  console.log(`\nDifficulties ${world}: ${range} apart by place, standard deviation ${spread} around it`);
  console.log('knows  difficulty      questions  skipped  rightly  wrongly  share wrong');
  for (const share of values.shares.split(',').map(Number)) {
    for (const learned of new Set([0, others])) {
      print(learned, placePeople(course, { people, seed, share, others: learned, world }));
    }
  }
}

function print(learned: number, results: readonly PlacementResult[]): void {
  const mean = (of: (result: PlacementResult) => number) =>
    results.reduce((sum, each) => sum + of(each), 0) / results.length;
  const wrong = mean(({ wrongly }) => wrongly);
  const skipped = mean(({ rightly }) => rightly) + wrong;
  console.log(
    [
      `${Math.round(mean(({ known }) => known) * 100)} %`.padStart(5),
      (learned === 0 ? 'by the course' : `${learned} others`).padEnd(14),
      mean(({ questions }) => questions)
        .toFixed(1)
        .padStart(10),
      skipped.toFixed(1).padStart(8),
      (skipped - wrong).toFixed(1).padStart(8),
      wrong.toFixed(1).padStart(8),
      `${((100 * wrong) / Math.max(1e-9, skipped)).toFixed(1)} %`.padStart(10),
    ].join(' '),
  );
}
