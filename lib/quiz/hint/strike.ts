import type { MultipleChoiceKey } from '../multiple-choice/question';
import type { ReadingKey } from '../reading';
import type { SingleChoiceKey } from '../single-choice/question';
import type { Hint, RankOf } from './hint';

/**
 * Strikes wrong options out: half of them, rounded up; of something to read, one. Where one option is right, a wrong one
 * stays beside it. Where several may be right, the number struck out does not tell how many are wrong: it is one for one or
 * two, two for three or four.
 */
export function strikeOptions(key: SingleChoiceKey | MultipleChoiceKey | ReadingKey, rankOf: RankOf): Hint {
  const wrong = key.meanings.flatMap((meaning, place) => (meaning === null ? [] : [place]));
  const half = Math.ceil(wrong.length / 2);
  const count = key.form === 'single-choice' || key.form === 'multiple-choice' ? half : 1;
  const byRank = wrong.toSorted((a, b) => rankOf(key.options[a] ?? '') - rankOf(key.options[b] ?? ''));
  return { kind: 'strike', options: byRank.slice(0, count).sort((a, b) => a - b) };
}
