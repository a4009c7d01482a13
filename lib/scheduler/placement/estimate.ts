import type { ConceptId } from '@/lib/ids';
import { ABILITY_SPREAD, type PlacementTopic } from './difficulty';

/** One answer of a placement. A skipped question is the same evidence as a wrong answer. */
export type PlacementAnswer = {
  readonly conceptId: ConceptId;
  readonly isRight: boolean;
  /** Chance, 0 to 1, of being right without knowing. */
  readonly guessRate: number;
};

/** How often a learner who knows a topic still gets its question wrong, by a slip or because of unexpected words. */
const SLIP = 0.07;
/**
 * How often a learner who does not know a topic is right because the question gives it away, in addition to guessing.
 */
const GIVEN_AWAY = 0.03;
/** How much a person's ability in one family differs from their overall ability, in logits. */
const FAMILY_SPREAD = 0.5;

/** Points of a normal distribution, in standard deviations, with their weights. */
function pointsOf(count: number): readonly { readonly at: number; readonly weight: number }[] {
  const places = Array.from({ length: count }, (_, index) => (index / (count - 1) - 0.5) * 5);
  const weights = places.map((place) => Math.exp(-(place ** 2) / 2));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return places.map((at, index) => ({ at, weight: (weights[index] ?? 0) / sum }));
}

const ABILITIES = pointsOf(21);
const LEANINGS = pointsOf(7);

/**
 * Returns the probability that a person with a given ability knows a topic, over the normal distribution of its true
 * difficulty. It uses a logistic function that is within 0.01 of the exact value (Johnson and Kotz, 1970).
 */
const knows = (ability: number, { difficulty, spread }: PlacementTopic): number =>
  1 / (1 + Math.exp((-1.702 * (ability - difficulty)) / spread));

/** Returns the probability of this answer from a person who knows the topic with the given probability. */
function likelihood(known: number, { isRight, guessRate }: PlacementAnswer): number {
  const right = known * (1 - SLIP) + (1 - known) * Math.min(1 - SLIP, guessRate + GIVEN_AWAY);
  return isRight ? right : 1 - right;
}

/** Returns the probability, 0 to 1, that a learner knows each topic, in the order of the topics, given some answers. */
export type Estimator = (answers: readonly PlacementAnswer[]) => Float64Array;

/**
 * Creates an estimator. It applies Bayes' rule over a grid of one ability and one deviation per family. A topic that
 * was asked also uses the evidence of its own answer.
 */
export function makeEstimator(topics: readonly PlacementTopic[]): Estimator {
  const placeOf = new Map(topics.map(({ id }, place) => [id, place]));
  const families = [...new Set(topics.map(({ family }) => family))];
  const familyOf = topics.map(({ family }) => families.indexOf(family));
  const columns = LEANINGS.length;
  /** By topic, ability and deviation. */
  const table = topics.map((topic) =>
    Float64Array.from({ length: ABILITIES.length * columns }, (_, cell) => {
      const ability = (ABILITIES[Math.floor(cell / columns)]?.at ?? 0) * ABILITY_SPREAD;
      return knows(ability + (LEANINGS[cell % columns]?.at ?? 0) * FAMILY_SPREAD, topic);
    }),
  );
  return (answers) => {
    const answered = answers.flatMap((answer) => {
      const place = placeOf.get(answer.conceptId);
      return place === undefined ? [] : [{ answer, place, family: familyOf[place] as number }];
    });
    /** By family: the likelihood of the answers for each ability and deviation. */
    const weights = families.map((_, family) => {
      const own = answered.filter((each) => each.family === family);
      return Float64Array.from({ length: ABILITIES.length * columns }, (_, cell) =>
        own.reduce(
          (product, { answer, place }) => product * likelihood(table[place]?.[cell] ?? 0, answer),
          LEANINGS[cell % columns]?.weight ?? 0,
        ),
      );
    });
    const sums = weights.map((cells) => ABILITIES.map((_, row) => sumOf(cells, row * columns, columns)));
    const abilities = ABILITIES.map(({ weight }, row) =>
      sums.reduce((product, sum) => product * (sum[row] ?? 0), weight),
    );
    const whole = abilities.reduce((sum, weight) => sum + weight, 0);
    const answerAt = new Map(answered.map(({ answer, place }) => [place, answer]));
    return Float64Array.from(topics, (_, place) => {
      const family = familyOf[place] as number;
      const answer = answerAt.get(place);
      let mean = 0;
      for (const [row, weight] of abilities.entries()) {
        let own = 0;
        for (let cell = row * columns; cell < (row + 1) * columns; cell++) {
          const known = table[place]?.[cell] ?? 0;
          own +=
            (weights[family]?.[cell] ?? 0) *
            (answer ? (known * likelihood(1, answer)) / likelihood(known, answer) : known);
        }
        mean += ((weight / whole) * own) / (sums[family]?.[row] ?? 1);
      }
      return mean;
    });
  };
}

function sumOf(cells: Float64Array, from: number, count: number): number {
  let sum = 0;
  for (let cell = from; cell < from + count; cell++) sum += cells[cell] ?? 0;
  return sum;
}
