import type { ConceptId } from '@/lib/ids';
import { ABILITY_SPREAD, type PlacementTopic } from './difficulty';

/** One answer of a placement. Not to know is the same evidence as to be wrong. */
export type PlacementAnswer = {
  readonly conceptId: ConceptId;
  readonly isRight: boolean;
  /** Chance, 0 to 1, of being right without knowing. */
  readonly guessRate: number;
};

/** Who knows a topic still gets its question wrong so often: a slip, or words they did not expect. */
const SLIP = 0.07;
/** Who does not know it is right so often by what the question gives away, above the guess. */
const GIVEN_AWAY = 0.03;
/** How much better or worse a person is in one family than in all, in logits. */
const FAMILY_SPREAD = 0.5;

/** Points of a normal distribution, in standard deviations, and what each weighs. */
function pointsOf(count: number): readonly { readonly at: number; readonly weight: number }[] {
  const places = Array.from({ length: count }, (_, index) => (index / (count - 1) - 0.5) * 5);
  const weights = places.map((place) => Math.exp(-(place ** 2) / 2));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return places.map((at, index) => ({ at, weight: (weights[index] ?? 0) / sum }));
}

const ABILITIES = pointsOf(21);
const LEANINGS = pointsOf(7);

/**
 * Probability that a person of a given ability knows a topic: the normal distribution of its true difficulty, by the
 * logistic function that is within 0.01 of it (Johnson and Kotz, 1970).
 */
const knows = (ability: number, { difficulty, spread }: PlacementTopic): number =>
  1 / (1 + Math.exp((-1.702 * (ability - difficulty)) / spread));

/** Probability of this answer from a person who knows the topic with the given probability. */
function likelihood(known: number, { isRight, guessRate }: PlacementAnswer): number {
  const right = known * (1 - SLIP) + (1 - known) * Math.min(1 - SLIP, guessRate + GIVEN_AWAY);
  return isRight ? right : 1 - right;
}

/** Says how probably a learner knows each topic, 0 to 1 and in the order of the topics, after some answers. */
export type Estimator = (answers: readonly PlacementAnswer[]) => Float64Array;

/**
 * Makes an estimator: Bayes' rule over a grid of one ability, and one leaning for each family. A topic that was asked
 * has its answer's own evidence too.
 */
export function makeEstimator(topics: readonly PlacementTopic[]): Estimator {
  const placeOf = new Map(topics.map(({ id }, place) => [id, place]));
  const families = [...new Set(topics.map(({ family }) => family))];
  const familyOf = topics.map(({ family }) => families.indexOf(family));
  const columns = LEANINGS.length;
  /** By topic, ability and leaning. */
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
    /** By family: what the answers make of each ability and leaning. */
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
