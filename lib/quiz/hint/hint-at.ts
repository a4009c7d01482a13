import type { AnswerKey, Question } from '../question';
import type { Hint, RankOf } from './hint';
import { hintAtPlace } from './place';
import { strikeOptions } from './strike';
import { hintAtNumber, hintAtTerm } from './typed';

/** With fewer options, items or pairs than this, a hint would be the answer. */
const FEWEST = 3;

/** Whether a question has a hint. Follows from what is on screen: that there is one tells nothing of the answer. */
export function offersHint(question: Question): boolean {
  switch (question.form) {
    case 'true-false':
    case 'flashcard':
      return false;
    case 'typed-number':
    case 'typed-term':
    case 'cloze':
      return true;
    case 'match':
      return question.left.length >= FEWEST;
    case 'order':
    case 'sort':
      return question.items.length >= FEWEST;
    default:
      return question.options.length >= FEWEST;
  }
}

/** The hint at a question; null when it has none. At least two responses stay possible. */
export function hintAt(question: Question, key: AnswerKey, rankOf: RankOf): Hint | null {
  if (!offersHint(question)) return null;
  switch (key.form) {
    case 'single-choice':
    case 'multiple-choice':
    case 'read-address':
    case 'read-listing':
    case 'which-socket':
      return strikeOptions(key, rankOf);
    case 'typed-number':
      return hintAtNumber(key);
    case 'typed-term':
      return hintAtTerm(key);
    case 'cloze':
      return key.gap.form === 'typed-number' ? hintAtNumber(key.gap) : hintAtTerm(key.gap);
    case 'match':
    case 'order':
    case 'sort':
      return hintAtPlace(key, rankOf);
    default:
      return null;
  }
}
