import { getDefinition } from '@/lib/quiz/get-definition';
import type { AnswerKey, Question } from '@/lib/quiz/question';
import type { Hint, RankOf } from './hint';

/** Whether a question has a hint. This depends only on what is on screen, so it reveals nothing about the answer. */
export const offersHint = (question: Question): boolean => getDefinition(question.form).offersHint(question);

/** Returns the hint for a question, or null when it has none. At least two responses remain possible. */
export const hintAt = (question: Question, key: AnswerKey, rankOf: RankOf): Hint | null =>
  offersHint(question) ? getDefinition(question.form).hint(key, rankOf) : null;
