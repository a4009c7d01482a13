import { likelihood, type PlacementAnswer } from './answer';
import { type PlacementTopic, READINGS } from './difficulty';
import { spreadAlong } from './grounds';
import { ABILITIES, knows, LEANINGS } from './person';

/** What a set of answers shows about a learner. Topics are identified by their positions in the course. */
export type Estimate = {
  /** The probability, 0 to 1, that the learner knows each topic. */
  readonly known: Float64Array;
  /**
   * Returns how much information, in nats, an answer is expected to give about the learner's ability and about which
   * interpretation of the course's order is right.
   */
  tell(place: number, guessRate: number): number;
};

/** The rows of a person's grid: every interpretation of the course's order (`READINGS`) with every ability. */
const ROWS = READINGS.flatMap(({ weight: ofReading }, reading) =>
  ABILITIES.map(({ ability, weight }, place) => ({ reading, ability, place, weight: ofReading * weight })),
);
const COLUMNS = LEANINGS.length;
const CELLS = ROWS.length * COLUMNS;

/**
 * Creates an estimator. It applies Bayes' rule over a grid of the interpretations of the course's order, the person's
 * ability, and a leaning toward each family. An answer also counts directly for the topic of its question and for the
 * prerequisites of that topic.
 */
export function makeEstimator(topics: readonly PlacementTopic[]): (answers: readonly PlacementAnswer[]) => Estimate {
  const placeOf = new Map(topics.map(({ id }, place) => [id, place]));
  const families = [...new Set(topics.map(({ family }) => family))];
  const familyOf = topics.map(({ family }) => families.indexOf(family));
  const bases = topics.map(({ prerequisites }) => prerequisites.flatMap((id) => placeOf.get(id) ?? []));
  const tables = topics.map(tableOf);
  /** The weight of each leaning before any answer. */
  const unasked = Float64Array.from({ length: CELLS }, (_, cell) => LEANINGS[cell % COLUMNS]?.weight ?? 0);
  const expected = tables.map((table) => overLeanings(table, unasked));

  return (answers) => {
    const answerAt = new Map(
      answers.flatMap((answer) => {
        const place = placeOf.get(answer.conceptId);
        return place === undefined ? [] : [[place, answer] as const];
      }),
    );
    const { rows, leanings } = weigh(answerAt);
    const byRow = tables.map((table, place) => {
      const weights = leanings[familyOf[place] as number] as Float64Array;
      return weights === unasked ? (expected[place] as Float64Array) : overLeanings(table, weights);
    });
    const overRows = (values: Float64Array) => values.reduce((sum, value, row) => sum + (rows[row] ?? 0) * value, 0);
    const known = Float64Array.from(tables, (table, place) => {
      const answer = answerAt.get(place);
      if (!answer) return overRows(byRow[place] as Float64Array);
      const own = table.map((each) => (each * likelihood(1, answer)) / likelihood(each, answer));
      return overRows(overLeanings(own, leanings[familyOf[place] as number] as Float64Array));
    });
    spreadAlong(bases, known, answerAt);
    return {
      known,
      tell: (place, guessRate) => {
        const right = (byRow[place] as Float64Array).map((each) => likelihood(each, { isRight: true, guessRate }));
        return entropy(overRows(right)) - overRows(right.map(entropy));
      },
    };
  };

  /**
   * Returns the probability of each row after these answers and, for each family, the probability of each leaning
   * within a row.
   */
  function weigh(answerAt: ReadonlyMap<number, PlacementAnswer>) {
    const rows = Float64Array.from(ROWS, ({ weight }) => weight);
    const leanings = families.map((_, family) => {
      const own = [...answerAt].filter(([place]) => familyOf[place] === family);
      if (own.length === 0) return unasked;
      const weights = unasked.map((weight, cell) =>
        own.reduce((product, [place, answer]) => product * likelihood(tables[place]?.[cell] ?? 0, answer), weight),
      );
      for (let row = 0; row < ROWS.length; row++) {
        const cells = weights.subarray(row * COLUMNS, (row + 1) * COLUMNS);
        const sum = cells.reduce((total, weight) => total + weight, 0);
        rows[row] = (rows[row] ?? 0) * sum;
        for (const column of cells.keys()) cells[column] = (cells[column] ?? 0) / sum;
      }
      return weights;
    });
    const whole = rows.reduce((sum, weight) => sum + weight, 0);
    return { rows: rows.map((weight) => weight / whole), leanings };
  }
}

/** Returns, for each row and leaning, the probability that a topic is known. */
function tableOf({ ratings }: PlacementTopic): Float64Array {
  return Float64Array.from({ length: CELLS }, (_, cell) => {
    const { reading, ability, place } = ROWS[Math.floor(cell / COLUMNS)] as (typeof ROWS)[number];
    const rating = ratings[reading] as PlacementTopic['ratings'][number];
    const leaning = LEANINGS[cell % COLUMNS]?.leaning ?? 0;
    return (rating.grounds[place] ?? 1) * knows(ability + leaning, rating.difficulty, rating.spread);
  });
}

/** Returns the weighted mean of each row of a table, given the weights of the leanings. */
function overLeanings(table: Float64Array, weights: Float64Array): Float64Array {
  const means = new Float64Array(ROWS.length);
  for (let cell = 0; cell < CELLS; cell++) {
    const row = Math.floor(cell / COLUMNS);
    means[row] = (means[row] ?? 0) + (table[cell] ?? 0) * (weights[cell] ?? 0);
  }
  return means;
}

/** Returns the entropy of an event with this probability, in nats. */
const entropy = (chance: number): number =>
  chance <= 0 || chance >= 1 ? 0 : -chance * Math.log(chance) - (1 - chance) * Math.log(1 - chance);
