import type { Catalog } from '@/lib/catalog/catalog';
import type { Concept } from '@/lib/catalog/concept';
import { nearMistakes } from '@/lib/cli/demo/mistakes';
import { DONT_KNOW, respondUnknowing } from '@/lib/cli/demo/respond';
import { chanceFrom } from '@/lib/quiz/chance';
import { FORMS } from '@/lib/quiz/forms/registry';
import { getDefinition } from '@/lib/quiz/get-definition';
import type { KeyedQuestion, Response } from '@/lib/quiz/question';
import { formatPromptText, mark, rightResponse } from '@/lib/quiz/quiz';
import type { Verdict } from '@/lib/quiz/verdict';
import { NOTHING_KEPT, viewVerdict } from '@/lib/study/answer/verdict-view';
import { type LessonCard, listCardTexts } from '@/lib/study/lesson/lesson-card';
import { countWords } from '@/lib/words/count';

/** The reading time per word, at 200 words a minute. */
const WORD_MS = 300;
/** The time to find the option or the field and to confirm. Typing an answer or moving pieces takes longer. */
const HAND_MS = { recognize: 2500, recall: 5000, arrange: 9000, 'self-graded': 2500 };
/** The time for a glance at the verdict on a right answer. */
const GLANCE_MS = 2000;
/** The maximum number of attempts to make a wrong response before the person says that they don't know. */
const MOST_TRIES = 12;

/** A response to a question, and the verdict that the product gave on it. */
export type Responded = { readonly response: Response; readonly verdict: Verdict };

/** Responds correctly, or makes a mistake that people typically make. The product marks every response. */
export function respond(
  catalog: Catalog,
  { asked: { key }, concept }: { readonly asked: KeyedQuestion; readonly concept: Concept },
  { isRight, label }: { readonly isRight: boolean; readonly label: string },
): Responded {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const taste = `${label} ${tries}`;
    const wrong = () => respondUnknowing(key, nearMistakes(catalog, concept), taste, chanceFrom(tries, taste));
    const response = isRight ? rightResponse(key) : wrong();
    const marked = mark(key, response);
    if (marked.ok && (marked.value.outcome === 'right') === isRight) return { response, verdict: marked.value };
  }
  const marked = mark(key, DONT_KNOW);
  if (!marked.ok) throw new Error('“I don’t know” cannot be marked');
  return { response: DONT_KNOW, verdict: marked.value };
}

/** Returns the milliseconds that a person takes to read and answer a question. */
export function timeAnswer({ question }: KeyedQuestion): number {
  const { optionsOf, kind } = getDefinition(question.form);
  const words = countWords(`${formatPromptText(question)} ${listTexts(optionsOf(question)).join(' ')}`);
  return words * WORD_MS + HAND_MS[kind];
}

/** Returns the milliseconds that a person takes to read a verdict. After a miss, they read all of it. */
export function timeVerdict(concept: Concept, { key }: KeyedQuestion, verdict: Verdict): number {
  if (verdict.outcome === 'right') return GLANCE_MS;
  const { right, about, explanation, aid } = viewVerdict(concept, key, verdict, NOTHING_KEPT);
  return countWords([right, about, explanation, aid?.text].join(' ')) * WORD_MS + GLANCE_MS;
}

/** Returns the milliseconds that a person takes to read a lesson card. */
export function timeCard(card: LessonCard): number {
  const names = card.kind === 'written' ? [card.title] : card.rows.flatMap(({ label, port }) => [label, String(port)]);
  return countWords([...names, ...listCardTexts(card)].join(' ')) * WORD_MS + GLANCE_MS;
}

/** Returns the probability, 0 to 1, that a random response to the question is right. */
export const guessRateOf = ({ question }: KeyedQuestion): number => FORMS[question.form].guessRate;

/** Returns all strings in a value, at any depth. */
function listTexts(value: unknown): readonly string[] {
  if (typeof value === 'string' || typeof value === 'number') return [String(value)];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(listTexts);
}
