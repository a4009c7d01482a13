import { createHash } from 'node:crypto';
import type { Concept, WrittenConcept } from '@/lib/catalog/concept';
import { GAP } from '@/lib/quiz/exported-question';
import { isSelfGraded } from '@/lib/quiz/forms/registry';
import { getDefinition } from '@/lib/quiz/get-definition';
import type { KeyedQuestion } from '@/lib/quiz/question';

type ItemText = { readonly prompt: string; readonly afterGap: string | null; readonly right: string };

/** The length of the mark in hexadecimal digits. It is more than enough to tell a concept's questions apart. */
const MARK_LENGTH = 12;

/**
 * Returns `<concept>/<form>/<mark>`. Other programs recognize a question by this id, so it must be the same whatever
 * the seed and count of an export. The mark is the id that an author gave the question or sentence, if there is one.
 * With such an id, learners keep their history when the text is corrected. Otherwise, the mark is a digest of the
 * prompt and the right answer, and a corrected text is a new question. A concept that authors wrote has a single
 * flashcard, number 1.
 */
export function makeItemId(concept: Concept, asked: KeyedQuestion, text: ItemText): string {
  const { form } = asked.question;
  const mark = (concept.kind === 'written' ? authoredMark(concept, asked) : null) ?? digest(text);
  return `${concept.id}/${form}/${mark}`;
}

function authoredMark(concept: WrittenConcept, { question, key }: KeyedQuestion): string | null {
  if (isSelfGraded(question.form)) return '1';
  const sentence = getDefinition(question.form)
    .textOf(question)
    .replace(GAP, () => key.right);
  if (sentence !== '') {
    const fact = concept.facts.find((each) => each.text === sentence);
    if (fact) return `fact-${fact.id}`;
    const belief = concept.misconceptions.find((each) => each.belief === sentence);
    return belief ? `belief-${belief.id}` : null;
  }
  const ask = concept.asks.find((each) => each.prompt === question.prompt && each.right === key.right);
  return ask ? `ask-${ask.id}` : null;
}

const digest = ({ prompt, afterGap, right }: ItemText): string =>
  createHash('sha256')
    .update(JSON.stringify([prompt, afterGap, right]))
    .digest('hex')
    .slice(0, MARK_LENGTH);
