import type { Concept, Drill, WrittenConcept } from '@/lib/catalog/concept';
import type { Chance } from '@/lib/quiz/chance';
import type { Solution, WrongMeaning } from '@/lib/quiz/verdict';
import type { ChoiceKey } from './one-right-option';
import type { QuestionSource } from './question-source';

/** Something to read, with several interpretations, only one of which is right. */
export type ReadingQuestion<Name extends string> = {
  readonly form: Name;
  readonly prompt: string;
  /** The text to read, line by line; empty when the learner reads the options. */
  readonly listing: readonly string[];
  readonly options: readonly string[];
};

/** A reading question with its key. */
export type AskedReading<Name extends string> = {
  readonly question: ReadingQuestion<Name>;
  readonly key: ChoiceKey<Name>;
};

/** Limits a maker to the written concepts that have one of these drills. */
export const forDrills =
  <Name extends string>(
    drills: readonly Drill[],
    make: (concept: WrittenConcept, chance: Chance) => AskedReading<Name>,
  ) =>
  ({ chance }: QuestionSource, concept: Concept): AskedReading<Name> | null =>
    concept.kind === 'written' && concept.drills.some((drill) => drills.includes(drill)) ? make(concept, chance) : null;

type Wrong = { readonly text: string; readonly why: string };
const MOST_WRONG = 3;

/** The parts of a reading question. */
type ReadingParts<Name extends string> = Omit<ReadingQuestion<Name>, 'options'> & {
  readonly solution: Solution;
  readonly wrong: readonly Wrong[];
};

/** Puts the right interpretation among wrong ones, in random order. It offers the same text only once. */
export function composeReading<Name extends string>(
  { form, prompt, listing, solution, wrong }: ReadingParts<Name>,
  chance: Chance,
): AskedReading<Name> {
  const different = wrong.filter(
    ({ text }, place) => text !== solution.right && wrong.findIndex((each) => each.text === text) === place,
  );
  const entries = chance.shuffle<{ text: string; meaning: WrongMeaning | null }>([
    { text: solution.right, meaning: null },
    ...different.slice(0, MOST_WRONG).map(({ text, why }) => ({ text, meaning: { kind: 'reason', why } as const })),
  ]);
  const options = entries.map(({ text }) => text);
  return {
    question: { form, prompt, listing, options },
    key: {
      form,
      ...solution,
      options,
      rightChoice: entries.findIndex(({ meaning }) => meaning === null),
      meanings: entries.map(({ meaning }) => meaning),
    },
  };
}
