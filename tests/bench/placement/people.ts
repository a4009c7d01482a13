import type { Concept } from '@/lib/catalog/concept';
import type { ConceptId } from '@/lib/ids';
import type { PlacementAnswer } from '@/lib/scheduler/placement/answer';
import { type FirstAnswers, rateDifficulty } from '@/lib/scheduler/placement/difficulty';
import { makePlacement } from '@/lib/scheduler/placement/placement';

/** The result of one placement. */
export type PlacementResult = {
  /** The share of the course, 0 to 1, that the person knew. */
  readonly known: number;
  readonly questions: number;
  /** The number of topics that the placement skipped correctly, and the number that it skipped wrongly. */
  readonly rightly: number;
  readonly wrongly: number;
};

/** The people to simulate. */
export type People = {
  /**
   * The number of people. Each group of five shares an installation, which has its own difficulties and its own other
   * people.
   */
  readonly people: number;
  readonly seed: number;
  /** The share of the course that a person of average ability knows. */
  readonly share: number;
  /** The number of other people whose first answers have adjusted the difficulties. It is 0 for a new installation. */
  readonly others: number;
  readonly world: keyof typeof WORLDS;
};

/** A service's port is typed. Other questions have four choices. */
const guessRateOf = ({ kind }: Concept): number => (kind === 'service' ? 0 : 0.25);

/**
 * The worlds differ in how the difficulties that all people share depend on the position in the course. `range` is the
 * distance between the first and the last topic, and `spread` is the standard deviation around it. `own` is how much
 * people of the same ability differ on a topic, and `family` is how much one person's knowledge varies by family.
 */
export const WORLDS = {
  loose: { range: 1.5, spread: 0.9, own: 0.7, family: 0 },
  ordered: { range: 3, spread: 0.45, own: 0.7, family: 0 },
  families: { range: 1.5, spread: 0.7, own: 0.6, family: 0.5 },
} as const;
/** The number of people who share one installation. */
const OF_ONE_INSTALLATION = 5;

/** Returns a generator of evenly distributed numbers from 0 to 1, determined by a seed (mulberry32). */
function drawsFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Returns a number drawn from the standard normal distribution (Box and Muller). */
const normal = (draw: () => number): number => Math.sqrt(-2 * Math.log(1 - draw())) * Math.cos(2 * Math.PI * draw());

/** Simulates the placements, with several people on each installation. */
export function placePeople(course: readonly Concept[], { people, seed, ...who }: People): PlacementResult[] {
  return Array.from({ length: Math.ceil(people / OF_ONE_INSTALLATION) }, (_, place) =>
    placeInstallation(course, { ...who, people: OF_ONE_INSTALLATION, seed: seed * 1000 + place }),
  ).flat();
}

/** Draws the truth first: the difficulties that all people share, then the people. */
function placeInstallation(
  course: readonly Concept[],
  { people, seed, share, others, world }: People,
): PlacementResult[] {
  const draw = drawsFrom(seed * 7919 + 13);
  const { range, spread, own, family } = WORLDS[world];
  const families = [...new Set(course.map((concept) => concept.family))];
  const shared = course.map((_, place) => spread * normal(draw) + (place / course.length - 0.5) * range);
  const middle = Math.log(share / (1 - share)) * 0.8 + 0.35;
  const drawPerson = (): ReadonlySet<ConceptId> => {
    const ability = middle + 0.8 * normal(draw);
    const leaning = new Map(families.map((each) => [each, family * normal(draw)]));
    const known = new Set<ConceptId>();
    for (const [place, concept] of course.entries()) {
      const { id, prerequisites } = concept;
      const rests = prerequisites.every((each) => known.has(each) || draw() < 0.6);
      const above = ability + (leaning.get(concept.family) ?? 0) - (shared[place] ?? 0) + own * normal(draw);
      if (above > 0 && rests) known.add(id);
    }
    return known;
  };
  const rateOf = new Map(course.map((concept) => [concept.id, guessRateOf(concept)]));
  const isRight = (known: ReadonlySet<ConceptId>, id: ConceptId, guessRate: number) =>
    draw() < (known.has(id) ? 0.95 : 0.05 + guessRate * 0.95);
  const firstAnswers = new Map<ConceptId, FirstAnswers>();
  for (let other = 0; other < others; other++) {
    const known = drawPerson();
    for (const { id } of course) {
      const { asked, right } = firstAnswers.get(id) ?? { asked: 0, right: 0 };
      firstAnswers.set(id, { asked: asked + 1, right: right + (isRight(known, id, 0.25) ? 1 : 0) });
    }
  }
  const placement = makePlacement(rateDifficulty(course, firstAnswers), ({ id }) => rateOf.get(id) ?? 0);
  return Array.from({ length: people }, () => {
    const known = drawPerson();
    const answers: PlacementAnswer[] = [];
    for (;;) {
      const next = placement.pickNext(answers);
      if (next === null) break;
      const guessRate = rateOf.get(next) ?? 0;
      answers.push({ conceptId: next, isRight: isRight(known, next, guessRate), guessRate });
    }
    const skipped = placement.listKnown(answers);
    const rightly = skipped.filter((id) => known.has(id)).length;
    return { known: known.size / course.length, questions: answers.length, rightly, wrongly: skipped.length - rightly };
  });
}
