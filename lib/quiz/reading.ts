import { z } from 'zod';
import type { Chance } from './chance';
import { placeSchema } from './form';
import type { SingleChoiceKey } from './forms/single-choice/question';
import type { Solution, WrongMeaning } from './verdict';

/** The forms in which something is read and then one of several readings chosen. */
export const READING_FORMS = ['read-address', 'read-listing', 'which-socket'] as const;
export type ReadingForm = (typeof READING_FORMS)[number];

export type ReadingQuestion = {
  readonly form: ReadingForm;
  readonly prompt: string;
  /** What is to be read, line by line; empty when the options are. */
  readonly listing: readonly string[];
  readonly options: readonly string[];
};

const choice = { choice: placeSchema };
export const readAddressResponseSchema = z.strictObject({ form: z.literal('read-address'), ...choice });
export const readListingResponseSchema = z.strictObject({ form: z.literal('read-listing'), ...choice });
export const whichSocketResponseSchema = z.strictObject({ form: z.literal('which-socket'), ...choice });

/** Marked like a single choice. */
export type ReadingKey = Omit<SingleChoiceKey, 'form'> & { readonly form: ReadingForm };

type Wrong = { readonly text: string; readonly why: string };
const MOST_WRONG = 3;

/** Puts the right reading among wrong ones, in random order; the same text stands there once. */
export function composeReading(
  form: ReadingForm,
  prompt: string,
  listing: readonly string[],
  solution: Solution,
  wrong: readonly Wrong[],
  chance: Chance,
): { readonly question: ReadingQuestion; readonly key: ReadingKey } {
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
