import { COMMON, type FormDefinition } from '@/lib/quiz/form-definition';
import { happens } from '@/lib/quiz/unknowing';
import { whyWrong } from '@/lib/quiz/verdict';
import { succeed } from '@/lib/result';
import { makeTrueFalse } from './make';
import { markTrueFalse } from './mark';
import { type TrueFalseKey, type TrueFalseQuestion, trueFalseResponseSchema } from './question';

/** A statement to judge. */
export const trueFalse: FormDefinition<TrueFalseQuestion, TrueFalseKey, typeof trueFalseResponseSchema> = {
  ...COMMON,
  label: 'True or false',
  kind: 'recognize',
  guessRate: 1 / 2,
  passRate: 1 / 2,
  responseSchema: trueFalseResponseSchema,
  make: makeTrueFalse,
  mark: (key, response) => succeed(markTrueFalse(key, response)),
  rightResponse: ({ value }) => ({ form: 'true-false', value }),
  respondUnknowing: ({ value }, { chance }) => ({ form: 'true-false', value: happens(chance, 0.4) ? value : !value }),
  /** True is at position 0, and false at position 1. */
  rightPlaces: ({ value }) => [value ? 0 : 1],
  // With two options, a hint would give the answer away.
  offersHint: () => false,
  hint: () => null,
  textOf: ({ statement }) => statement,
  toExport: ({ statement }, { value, meaning }) => ({
    prompt: statement,
    afterGap: null,
    body: { kind: 'truth', value, feedback: meaning === null ? '' : whyWrong(meaning) },
  }),
};
