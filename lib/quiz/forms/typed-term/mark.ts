import { rightVerdict, type Verdict, type WrongMeaning, wrongVerdict } from '@/lib/quiz/verdict';
import { fail, type Result, succeed } from '@/lib/result';
import { foldTerm, hasOtherLetters, isBarePair } from './fold-term';
import { isOneSlip } from './one-slip';
import type { TypedTermKey, TypedTermResponse } from './question';
import { listWordings, splitNames } from './wordings';

/** The judgment on a name; null when the name is unknown. */
type Judgment = 'right' | 'too-broad' | WrongMeaning | null;

const TOO_BROAD: WrongMeaning = {
  kind: 'reason',
  why: 'That name is too broad. It covers more than the question asks about.',
};

/**
 * Marks a typed term. Any accepted form is right, whatever its case, spacing, and punctuation. Words for its kind are
 * allowed around it. The name of something else is wrong, even if it is spelled almost like the right one.
 *
 * Three failures don't count, so the learner can correct the answer. `nearly` is one typing slip in a longer word.
 * `too-broad` is a name that covers more than the question asks about; it is returned only once per question.
 * `unreadable` includes letters of another script, because they may look exactly like the right ones.
 */
export function markTypedTerm(
  key: TypedTermKey,
  response: TypedTermResponse,
): Result<Verdict, 'unreadable' | 'nearly' | 'too-broad'> {
  const { text } = response;
  if (foldTerm(text) === '' || hasOtherLetters(text)) return fail('unreadable');
  if (isBarePair(text) && key.accepted.some((form) => /^\d+-\d+$/.test(form))) return fail('unreadable');
  const responseText = text.trim();
  const judgment = judgeName(key, text) ?? judgeFreely(key, response);
  if (judgment === 'right') return succeed(rightVerdict(responseText));
  if (judgment === 'too-broad') {
    return response.afterTooBroad ? succeed(wrongVerdict(responseText, TOO_BROAD)) : fail('too-broad');
  }
  if (judgment === null && isSlipOfRight(key, text)) return fail('nearly');
  return succeed(wrongVerdict(responseText, judgment));
}

/** Judges a text that is not itself a known name. */
function judgeFreely(key: TypedTermKey, { text, afterTooBroad }: TypedTermResponse): Judgment {
  const wordings = listWordings(text, key.style);
  return (
    judgeWordings(key, wordings) ??
    wordings.map((wording) => judgeParts(key, splitNames(wording))).find((judged) => judged !== null) ??
    (afterTooBroad ? judgePart(key, wordings) : null) ??
    (wordings.some((wording) => isTwoNames(key, wording)) ? 'right' : null)
  );
}

const isSlipOfRight = (key: TypedTermKey, text: string): boolean =>
  listWordings(text, key.style)
    .map(foldTerm)
    .some((folded) => key.accepted.some((right) => isOneSlip(folded, right)));

function judgeName(key: TypedTermKey, name: string): Judgment {
  const folded = foldTerm(name);
  if (key.accepted.includes(folded)) return 'right';
  return key.broader.some((broad) => foldTerm(broad) === folded) ? 'too-broad' : key.meaningOf(folded);
}

/** Judges the first known wording, which is the nearest to the typed text. */
function judgeWordings(key: TypedTermKey, wordings: readonly string[]): Judgment {
  for (const wording of wordings) {
    const judgment = judgeName(key, wording);
    if (judgment !== null) return judgment;
  }
  return null;
}

/**
 * Judges several names in one answer, except those that repeat the question. One wrong name makes the answer wrong, and
 * an unknown name makes it unknown. Otherwise, the answer is right when at least one of its names is right.
 */
function judgeParts(key: TypedTermKey, parts: readonly string[]): Judgment {
  const judgments = parts
    .filter((part) => !key.style.context.includes(foldTerm(part)))
    .filter((part) => ![...key.style.leading, ...key.style.trailing].includes(part.trim()))
    .map((part) => judgeWordings(key, listWordings(part, key.style)));
  const wrong = judgments.find((judgment) => judgment !== null && typeof judgment !== 'string');
  if (wrong !== undefined) return wrong;
  if (judgments.length === 0 || judgments.includes(null)) return null;
  return judgments.includes('right') ? 'right' : 'too-broad';
}

/** Judges a text as the part that was missing from an earlier answer that was too broad: `server` after `DHCP`. */
const judgePart = (key: TypedTermKey, wordings: readonly string[]): Judgment =>
  judgeWordings(
    key,
    key.broader.flatMap((broad) => wordings.map((wording) => `${broad} ${wording}`)),
  );

/** Whether a text is two right names in a row: `secure shell ssh`. */
function isTwoNames(key: TypedTermKey, text: string): boolean {
  const words = text.split(/\s+/);
  const isRight = (part: readonly string[]) => key.accepted.includes(foldTerm(part.join(' ')));
  return words.some((_, place) => place > 0 && isRight(words.slice(0, place)) && isRight(words.slice(place)));
}
