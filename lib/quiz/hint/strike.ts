import type { MultipleChoiceKey } from '@/lib/quiz/forms/multiple-choice/question';
import type { SingleChoiceKey } from '@/lib/quiz/forms/single-choice/question';
import type { ReadingKey } from '../reading';
import type { Hint, RankOf } from './hint';

/**
 * Strikes wrong options out: half of those beside one right one, rounded up, so that a wrong one stays; one where something
 * is to be read. Where several options may be right it is one as well: two or three of the five are wrong, and the number
 * struck out must not tell which.
 */
export function strikeOptions(key: SingleChoiceKey | MultipleChoiceKey | ReadingKey, rankOf: RankOf): Hint {
  const wrong = key.meanings.flatMap((meaning, place) => (meaning === null ? [] : [place]));
  const count = key.form === 'single-choice' ? Math.ceil(wrong.length / 2) : 1;
  const byRank = wrong.toSorted((a, b) => rankOf(key.options[a] ?? '') - rankOf(key.options[b] ?? ''));
  return { kind: 'strike', options: byRank.slice(0, count).sort((a, b) => a - b) };
}
