import { partialVerdict, type Verdict } from '@/lib/quiz/verdict';
import { fail, type Result, succeed } from '@/lib/result';
import { inWords, plural } from '@/lib/words/count';
import type { MultipleChoiceKey, MultipleChoiceResponse } from './question';

/**
 * Marks a set of choices. Every option is a separate judgment. Credit is the share of options judged correctly minus
 * the share judged incorrectly, and at least 0, so choosing all options or none earns little.
 */
export function markMultipleChoice(
  key: MultipleChoiceKey,
  response: MultipleChoiceResponse,
): Result<Verdict, 'unreadable'> {
  const chosen = new Set(response.choices);
  if (chosen.size !== response.choices.length) return fail('unreadable');
  if (response.choices.some((place) => place >= key.options.length)) return fail('unreadable');
  const wrongly = key.meanings.flatMap((meaning, place) => ((meaning === null) === chosen.has(place) ? [] : [place]));
  const credit = Math.max(0, 1 - (2 * wrongly.length) / key.options.length);
  const words = key.options.filter((_, place) => chosen.has(place)).join(' ') || 'none of them';
  const shown = wrongly.map((place) => key.meanings[place] ?? null).find((meaning) => meaning !== null);
  const why = `You missed ${inWords(wrongly.length)} true ${plural(wrongly.length, 'statement')}.`;
  return succeed(partialVerdict(words, credit, shown ?? { kind: 'reason', why }));
}
