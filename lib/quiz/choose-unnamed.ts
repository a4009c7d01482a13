import type { Catalog } from '@/lib/catalog/catalog';
import type { Concept } from '@/lib/catalog/concept';
import { plainLabel } from '@/lib/catalog/service-words';
import { formInTurn } from './choose-form';
import { foldTerm } from './forms/typed-term/fold-term';
import type { AnswerKey } from './question';
import { makeQuestion, type QuestionVariant } from './quiz';

/** The maximum number of tries. Every concept has a form that does not ask for its name, so far fewer are enough. */
const MOST_TRIES = 60;

/** What determines each try: the count of earlier questions, the seeds, and the learner's confusions. */
type Tries = Pick<QuestionVariant, 'confusions'> & {
  /** The number of earlier questions, which selects the form. */
  readonly count: number;
  /** Returns a 32-bit seed for each try. */
  readonly seedOf: (tries: number) => number;
};

/**
 * Chooses a question for a learner who can see which concept it is about. The form differs each time, and the answer is
 * never the concept's own name.
 */
export function chooseUnnamed(
  catalog: Catalog,
  concept: Concept,
  { count, seedOf, confusions }: Tries,
): Omit<QuestionVariant, 'confusions'> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const form = formInTurn(catalog, concept, count + tries);
    const seed = seedOf(tries);
    const asked = makeQuestion(catalog, concept, { form, seed, confusions });
    if (asked && !asksForName(concept, asked.key)) return { form, seed };
  }
  throw new Error(`every question about ${concept.id} asks for its name`);
}

/** Whether the right response is a name of the concept. */
export function asksForName(concept: Concept, key: AnswerKey): boolean {
  const right = foldTerm(key.right);
  return listNames(concept).some((name) => foldTerm(name) === right);
}

const listNames = (concept: Concept): readonly string[] =>
  concept.kind === 'service'
    ? [
        concept.title,
        concept.label,
        plainLabel(concept.label),
        concept.longName,
        ...(concept.ianaName === null ? [] : [concept.ianaName]),
        ...concept.aliases,
      ]
    : [concept.title, ...(concept.term === null ? [] : [concept.term.name, ...concept.term.accept])];
