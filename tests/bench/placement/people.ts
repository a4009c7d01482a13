import type { Concept } from '@/lib/catalog/concept';
import type { ConceptId } from '@/lib/ids';
import type { PlacementAnswer } from '@/lib/scheduler/placement/answer';
import { type FirstAnswers, rateDifficulty } from '@/lib/scheduler/placement/difficulty';
import { makePlacement } from '@/lib/scheduler/placement/placement';

/** What one placement found. */
export type PlacementResult = {
  /** The share of the course, 0 to 1, that the person knew. */
  readonly known: number;
  readonly questions: number;
  /** How many topics it skipped rightly, and how many wrongly. */
  readonly rightly: number;
  readonly wrongly: number;
};

/** Who is placed. */
export type People = {
  /** How many of them; each five share an installation, with difficulties and other people of its own. */
  readonly people: number;
  readonly seed: number;
  /** The share of the course that a person of middling ability knows. */
  readonly share: number;
  /** How many people's first answers have taught the difficulties; 0 for a new installation. */
  readonly others: number;
  readonly world: keyof typeof WORLDS;
};

/** A service's port is typed; other questions have four choices. */
const guessRateOf = ({ kind }: Concept): number => (kind === 'service' ? 0 : 0.25);

/**
 * How the difficulties that all people share follow from the place in the course: how far apart first and last are, and
 * how far the rest is off. `own` is what one person knows and another of the same ability doesn't, `family` how much
 * better or worse a person is in one family.
 */
export const WORLDS = {
  loose: { range: 1.5, spread: 0.9, own: 0.7, family: 0 },
  ordered: { range: 3, spread: 0.45, own: 0.7, family: 0 },
  families: { range: 1.5, spread: 0.7, own: 0.6, family: 0.5 },
} as const;
/** As many people share one installation. */
const OF_ONE_INSTALLATION = 5;

/** Even numbers from 0 to 1 that follow from a seed (mulberry32). */
function drawsFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A standard normal number (Box and Muller). */
const normal = (draw: () => number): number => Math.sqrt(-2 * Math.log(1 - draw())) * Math.cos(2 * Math.PI * draw());

/** Plays the placements, some people on each of several installations. */
export function placePeople(course: readonly Concept[], { people, seed, ...who }: People): PlacementResult[] {
  return Array.from({ length: Math.ceil(people / OF_ONE_INSTALLATION) }, (_, place) =>
    placeInstallation(course, { ...who, people: OF_ONE_INSTALLATION, seed: seed * 1000 + place }),
  ).flat();
}

/** The truth is drawn first: difficulties that all people share, then people. */
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
