import { COMMON, type FormDefinition } from '@/lib/quiz/form-definition';
import { favorite } from '@/lib/quiz/unknowing';
import { hintAtNumber } from './hint';
import { makeTypedNumber } from './make';
import { markTypedNumber } from './mark';
import { type TypedNumberKey, type TypedNumberQuestion, typedNumberResponseSchema } from './question';

/** The learner types a number. */
export const typedNumber: FormDefinition<TypedNumberQuestion, TypedNumberKey, typeof typedNumberResponseSchema> = {
  ...COMMON,
  label: 'Typed number',
  kind: 'recall',
  places: true,
  guessRate: 0,
  passRate: 0,
  responseSchema: typedNumberResponseSchema,
  make: makeTypedNumber,
  mark: markTypedNumber,
  rightResponse: ({ number }) => ({ form: 'typed-number', text: String(number) }),
  respondUnknowing: (_key, { mistakes, taste }) => {
    const text = favorite(mistakes.numbers.map(String), taste);
    return text === undefined ? null : { form: 'typed-number', text };
  },
  offersHint: () => true,
  hint: hintAtNumber,
  reveal: ({ right, style }) => ({ text: right, transport: style.transport }),
  toExport: ({ prompt }, { number }) => ({ prompt, afterGap: null, body: { kind: 'number', number } }),
};
