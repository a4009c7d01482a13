import { parseArgs } from 'node:util';
import { loadContent } from '@/lib/content/load';
import { type PlacementResult, placePeople, WORLDS } from './people';

/**
 * Simulates people who take a placement over the real catalog, and prints what the placements find. A person has one
 * ability (standard deviation 0.8), and a topic's position in the course explains part of its difficulty
 * (docs/placement.md).
 */
const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '200' },
    seeds: { type: 'string', default: '1,2' },
    others: { type: 'string', default: '200' },
    worlds: { type: 'string', default: 'loose,ordered,families' },
    shares: { type: 'string', default: '0.05,0.3,0.5,0.7,0.9' },
  },
});

const { catalog } = loadContent(process.cwd());
const course = catalog.concepts;
const others = Number(values.others);
const people = Number(values.people);
for (const world of values.worlds.split(',') as (keyof typeof WORLDS)[]) {
  const { range, spread, own, family } = WORLDS[world];
  const noise = `standard deviation ${spread} around it, ${own} for each person, ${family} for each family`;
  console.log(`\nThe ${world} world: ${range} from the first topic to the last, ${noise}`);
  console.log('seed  knows  difficulty      questions  skipped  rightly  wrongly  share wrong  of 40 to 60%');
  for (const share of values.shares.split(',').map(Number)) {
    for (const learned of new Set([0, others])) {
      for (const seed of values.seeds.split(',').map(Number)) {
        print(seed, learned, placePeople(course, { people, seed, share, others: learned, world }));
      }
    }
  }
}

function print(seed: number, learned: number, results: readonly PlacementResult[]): void {
  const mean = (of: (result: PlacementResult) => number) => sumOf(results, of) / results.length;
  const wrong = mean(({ wrongly }) => wrongly);
  const skipped = mean(({ rightly }) => rightly) + wrong;
  const half = results.filter(({ known }) => known >= 0.4 && known <= 0.6);
  console.log(
    [
      String(seed).padStart(4),
      `${Math.round(mean(({ known }) => known) * 100)} %`.padStart(5),
      (learned === 0 ? 'by the course' : `${learned} others`).padEnd(14),
      mean(({ questions }) => questions)
        .toFixed(1)
        .padStart(10),
      skipped.toFixed(1).padStart(8),
      (skipped - wrong).toFixed(1).padStart(8),
      wrong.toFixed(1).padStart(8),
      shareWrong(results).padStart(10),
      `${half.length}: ${sumOf(half, ({ rightly }) => rightly / half.length).toFixed(1)}, ${shareWrong(half)}`.padStart(
        22,
      ),
    ].join(' '),
  );
}

function sumOf(results: readonly PlacementResult[], of: (result: PlacementResult) => number): number {
  return results.reduce((sum, each) => sum + of(each), 0);
}

function shareWrong(results: readonly PlacementResult[]): string {
  const wrong = sumOf(results, ({ wrongly }) => wrongly);
  return `${((100 * wrong) / Math.max(1e-9, wrong + sumOf(results, ({ rightly }) => rightly))).toFixed(1)} %`;
}
