import { foldDigits } from '@/lib/quiz/fold-digits';
import { digitsForWords } from '@/lib/quiz/typing/number-words';
import { rightVerdict, type Verdict, wrongVerdict } from '@/lib/quiz/verdict';
import { fail, type Result, succeed } from '@/lib/result';
import type { NumberStyle, TypedNumberKey, TypedNumberResponse } from './question';

/** A number as people type it: `22`, `port 22`, `22/tcp`, `tcp port 22`, `22 over TCP`, `65,535`, `:443`. */
const NUMBER =
  /^(?:(?<before>tcp|udp|sctp|dccp)[\s/:-]*)?(?:ports?\s*)?(?:no\.?|number)?[\s:#]*(?<digits>\d{1,3}(?:[,. ’'٬]\d{3})+|\d{1,9})[\s.]*(?:(?:over\s+|on\s+|via\s+|[/(-]\s*)?(?<after>tcp|udp|sctp|dccp)\)?)?(?:[\s-]*ports?)?$/;

/** The marks that people put around an answer: quotation marks, one pair of parentheses, and punctuation at the end. */
const QUOTES = /["“”„‟«»‹›`]|^\s*['‘’‚]|['‘’‚][\s.!,;]*$/g;
const BRACKETS = /^\s*\((.*)\)\s*$/;
const END = /[\s.!,;]+$/;

/**
 * Marks a typed number. It is lenient about how the number is written, and strict about the digits and about a
 * transport in the answer. An answer is unreadable and does not count when it is not exactly one number, when it names
 * a transport although the question asks for no port, or when it names a unit that the question does not mention.
 */
export function markTypedNumber(key: TypedNumberKey, response: TypedNumberResponse): Result<Verdict, 'unreadable'> {
  const { style } = key;
  const parts = NUMBER.exec(withoutUnits(digitsForWords(plain(response.text)), style))?.groups;
  const transport = parts?.before ?? parts?.after;
  if (!parts || (transport !== undefined && !style.isPort)) return fail('unreadable');
  const number = Number((parts.digits ?? '').replace(/\D/g, ''));
  const responseText = response.text.trim();
  const transportFits = transport === undefined || style.transport === null || transport === style.transport;
  if (number === key.number && transportFits) {
    return succeed(rightVerdict(responseText));
  }
  if (number === key.number) {
    const why = `The number is right, but the question asks about ${String(style.transport).toUpperCase()}.`;
    return succeed(wrongVerdict(responseText, { kind: 'reason', why }));
  }
  return succeed(wrongVerdict(responseText, key.meaningOf(number)));
}

/** Removes the question's units around a number. If the question asks how many, turns `none` into 0. */
function withoutUnits(text: string, { units, isCount }: NumberStyle): string {
  const words = units.join('|');
  if (isCount) {
    const none = new RegExp(String.raw`^(?:none|no(?:\s+(?:${words}))?|none at all|not any|nil)$`);
    if (none.test(text)) return '0';
  }
  const leading = new RegExp(String.raw`^(?:(?:the|it'?s|it is|osi|ip|${words})[\s:#]+)+(?=[\s:#\d])`);
  const trailing = new RegExp(String.raw`(?<=\d)(?:[\s-]*(?:${words})\b)+$`);
  const bare = units.includes('prefix') ? text.replace(/^\//, '') : text;
  return bare.replace(leading, '').replace(trailing, '');
}

/**
 * Returns the text in lower case with ASCII digits, without invisible characters, quotation marks, or final
 * punctuation.
 */
const plain = (text: string): string =>
  foldDigits(text.normalize('NFKC').replace(/\p{Cf}/gu, ''))
    .toLowerCase()
    .replace(QUOTES, (_, place: number, whole: string) => (isInside(whole, place) ? '"' : ''))
    .trim()
    .replace(END, '')
    .replace(BRACKETS, '$1')
    .trim();

/** Whether a mark is between two digits, where it cannot be a quotation mark. */
const isInside = (whole: string, place: number): boolean =>
  /\d/.test(whole.charAt(place - 1)) && /\d/.test(whole.charAt(place + 1));
