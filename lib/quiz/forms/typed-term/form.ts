import { COMMON, type FormDefinition } from '@/lib/quiz/form-definition';
import { favorite } from '@/lib/quiz/unknowing';
import { hintAtTerm } from './hint';
import { makeTypedTerm } from './make';
import { markTypedTerm } from './mark';
import { type TypedTermKey, type TypedTermQuestion, typedTermResponseSchema } from './question';
import { listAccepted } from './spoken';

/** The learner types a term. */
export const typedTerm: FormDefinition<TypedTermQuestion, TypedTermKey, typeof typedTermResponseSchema> = {
  ...COMMON,
  label: 'Typed answer',
  kind: 'recall',
  guessRate: 0,
  passRate: 0,
  responseSchema: typedTermResponseSchema,
  make: makeTypedTerm,
  mark: markTypedTerm,
  rightResponse: ({ right }) => ({ form: 'typed-term', text: right }),
  respondUnknowing: (_key, { mistakes, taste }) => {
    const text = favorite(mistakes.terms, taste);
    return text === undefined ? null : { form: 'typed-term', text };
  },
  offersHint: () => true,
  hint: hintAtTerm,
  reveal: ({ right, accepted, broader }) => ({ text: right, accepted, tooBroad: broader }),
  toExport: ({ prompt }, key, spoken) => ({
    prompt,
    afterGap: null,
    body: { kind: 'text', accepted: listAccepted(key, spoken) },
  }),
};
