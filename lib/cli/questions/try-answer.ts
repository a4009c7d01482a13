import type { Catalog } from '@/lib/catalog/catalog';
import { FORM_NAMES, FORMS, type Form, formSchema } from '@/lib/quiz/forms/registry';
import { getDefinition } from '@/lib/quiz/get-definition';
import { type Response, responseSchema } from '@/lib/quiz/question';
import { formatPromptText, makeQuestion, mark } from '@/lib/quiz/quiz';
import { shownMisconception, whyWrong } from '@/lib/quiz/verdict';
import { StartError } from '@/lib/system/start-error';

/** The forms whose answers are typed. */
const TYPED = FORM_NAMES.filter((form) => 'text' in FORMS[form].responseSchema.shape);

/** A question, and the answer to try. */
export type TriedAnswer = {
  readonly conceptId: string;
  readonly form: string;
  readonly seed: number;
  readonly text: string;
  /** Whether the page has already asked the learner to be more exact, because an earlier answer was too broad. */
  readonly afterTooBroad: boolean;
};

/** The result of a typed answer: its outcome, or why it does not count, and the message for the learner. */
export type TriedVerdict = {
  readonly conceptId: string;
  readonly form: string;
  readonly seed: number;
  readonly prompt: string;
  readonly response: string;
  readonly outcome: string;
  readonly counts: boolean;
  readonly why: string | null;
  readonly misconceptionId: string | null;
  readonly right: string;
};

/**
 * Marks a typed answer to a question. Throws a StartError if there is no such question, or if the answer has the wrong
 * format.
 */
export function tryAnswer(catalog: Catalog, tried: TriedAnswer): TriedVerdict {
  const form = formSchema.safeParse(tried.form);
  if (!form.success || !TYPED.includes(form.data)) {
    throw new StartError(`--form takes ${TYPED.join(', ')} with --respond, not "${tried.form}".`);
  }
  const concept = catalog.concepts.find(({ id }) => id === tried.conceptId);
  if (!concept) throw new StartError(`There is no concept "${tried.conceptId}".`);
  const asked = makeQuestion(catalog, concept, { form: form.data, seed: tried.seed });
  if (!asked) throw new StartError(`The concept ${concept.id} has no question of the form ${form.data}.`);
  const response = toResponse(form.data, tried);
  const marked = mark(asked.key, response);
  const { question, key } = asked;
  return {
    conceptId: concept.id,
    form: form.data,
    seed: tried.seed,
    prompt: getDefinition(form.data).textOf(question) || formatPromptText(question),
    response: tried.text,
    outcome: marked.ok ? marked.value.outcome : marked.code,
    counts: marked.ok,
    why: marked.ok && marked.value.meaning ? whyWrong(marked.value.meaning) : null,
    misconceptionId: marked.ok ? (shownMisconception(marked.value)?.id ?? null) : null,
    right: key.right,
  };
}

function toResponse(form: Form, { text, afterTooBroad }: TriedAnswer): Response {
  const isAskedAgain = afterTooBroad && 'afterTooBroad' in FORMS[form].responseSchema.shape;
  const response = responseSchema.safeParse({ form, text, ...(isAskedAgain ? { afterTooBroad } : {}) });
  if (!response.success) throw new StartError('--respond takes one line of at most 120 characters (64 for a number).');
  return response.data;
}
