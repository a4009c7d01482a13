import type { Chance } from '@/lib/quiz/chance';
import { getDefinition } from '@/lib/quiz/get-definition';
import type { AnswerKey, Response } from '@/lib/quiz/question';
import { happens, type Unknowing } from '@/lib/quiz/unknowing';

/** "I don't know." */
export const DONT_KNOW: Response = { form: 'none' };

/**
 * The probabilities that a learner who does not know the answer says so: in most forms, and in forms that require
 * recall.
 */
const SHY = 0.1;
const SHY_TO_RECALL = 0.4;

/**
 * Returns the response of a learner who does not know the answer: a guess, a mistake that others make too, or "I don't
 * know".
 * @param taste decides which of several mistakes the learner makes; the same taste always gives the same mistake
 */
export function respondUnknowing(
  key: AnswerKey,
  mistakes: Unknowing['mistakes'],
  taste: string,
  chance: Chance,
): Response {
  const definition = getDefinition(key.form);
  if (happens(chance, definition.kind === 'recall' ? SHY_TO_RECALL : SHY)) return DONT_KNOW;
  return (definition.respondUnknowing(key, { mistakes, taste, chance }) as Response | null) ?? DONT_KNOW;
}
