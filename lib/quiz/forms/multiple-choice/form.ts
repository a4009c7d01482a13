import { exportOptions } from '@/lib/quiz/exported-question';
import { COMMON, type FormDefinition } from '@/lib/quiz/form-definition';
import { FEWEST_FOR_HINT } from '@/lib/quiz/hint/hint';
import { strikeOptions } from '@/lib/quiz/hint/strike';
import { happens } from '@/lib/quiz/unknowing';
import { formatList } from '@/lib/words/list';
import { makeMultipleChoice } from './make';
import { markMultipleChoice } from './mark';
import { type MultipleChoiceKey, type MultipleChoiceQuestion, multipleChoiceResponseSchema } from './question';

const rightPlaces = ({ meanings }: MultipleChoiceKey) =>
  meanings.flatMap((meaning, place) => (meaning === null ? [place] : []));

/** The learner selects all true statements among five. */
export const multipleChoice: FormDefinition<
  MultipleChoiceQuestion,
  MultipleChoiceKey,
  typeof multipleChoiceResponseSchema
> = {
  ...COMMON,
  label: 'Select all',
  kind: 'recognize',
  // Five options have 30 subsets that are neither empty nor full. One is right; six are right or have one mistake.
  guessRate: 1 / 30,
  passRate: 6 / 30,
  responseSchema: multipleChoiceResponseSchema,
  make: makeMultipleChoice,
  mark: markMultipleChoice,
  rightResponse: (key) => ({ form: 'multiple-choice', choices: rightPlaces(key) }),
  respondUnknowing: ({ options }, { chance }) => ({
    form: 'multiple-choice',
    choices: options.flatMap((_, place) => (happens(chance, 0.5) ? [place] : [])),
  }),
  rightPlaces,
  pointToRight: (key) => `options ${formatList(rightPlaces(key).map((place) => String(place + 1)))}`,
  offersHint: ({ options }) => options.length >= FEWEST_FOR_HINT,
  // Two or three of the five options are wrong, and the hint must not reveal how many.
  hint: (key, rankOf) => strikeOptions(key, 1, rankOf),
  optionsOf: ({ options }) => options,
  toExport: ({ prompt }, { options, meanings }) => ({
    prompt,
    afterGap: null,
    body: { kind: 'choice', several: true, options: exportOptions(options, meanings) },
  }),
};
