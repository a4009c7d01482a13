import { GAP } from '@/lib/quiz/exported-question';
import { COMMON, type FormDefinition } from '@/lib/quiz/form-definition';
import { typedNumber } from '@/lib/quiz/forms/typed-number/form';
import { hintAtNumber } from '@/lib/quiz/forms/typed-number/hint';
import { typedTerm } from '@/lib/quiz/forms/typed-term/form';
import { hintAtTerm } from '@/lib/quiz/forms/typed-term/hint';
import { listAccepted } from '@/lib/quiz/forms/typed-term/spoken';
import { makeCloze } from './make';
import { markCloze } from './mark';
import { type ClozeKey, type ClozeQuestion, clozeResponseSchema } from './question';

/** The learner fills a gap in a sentence with a number or a term. */
export const cloze: FormDefinition<ClozeQuestion, ClozeKey, typeof clozeResponseSchema> = {
  ...COMMON,
  label: 'Fill in the blank',
  kind: 'recall',
  guessRate: 0,
  passRate: 0,
  responseSchema: clozeResponseSchema,
  make: makeCloze,
  mark: markCloze,
  rightResponse: ({ right }) => ({ form: 'cloze', text: right }),
  respondUnknowing: ({ gap }, unknowing) => {
    const typed =
      gap.form === 'typed-number'
        ? typedNumber.respondUnknowing(gap, unknowing)
        : typedTerm.respondUnknowing(gap, unknowing);
    return typed && { form: 'cloze', text: typed.text };
  },
  offersHint: () => true,
  hint: ({ gap }) => (gap.form === 'typed-number' ? hintAtNumber(gap) : hintAtTerm(gap)),
  textOf: ({ before, after }) => `${before}${GAP}${after}`,
  reveal: ({ right, gap }) =>
    gap.form === 'typed-term'
      ? { text: right, accepted: gap.accepted, tooBroad: gap.broader, transport: null }
      : { text: right, accepted: [], tooBroad: [], transport: gap.style.transport },
  toExport: ({ prompt, before, after }, { gap }, spoken) => ({
    prompt: `${prompt} ${before}`,
    afterGap: after,
    body:
      gap.form === 'typed-number'
        ? { kind: 'number', number: gap.number }
        : { kind: 'text', accepted: listAccepted(gap, spoken) },
  }),
};
