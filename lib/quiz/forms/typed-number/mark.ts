import { foldDigits } from '@/lib/quiz/fold-digits';
import { rightVerdict, type Verdict, wrongVerdict } from '@/lib/quiz/verdict';
import { fail, type Result, succeed } from '@/lib/result';
import type { TypedNumberKey, TypedNumberResponse } from './question';

/** A number as people type it: `22`, `port 22`, `22/tcp`, `tcp port 22`, `22 over TCP`, `65,535`, `:443`, `16-bit`. */
const NUMBER =
  /^(?:(?<before>tcp|udp|sctp|dccp)[\s/:-]*)?(?:ports?\s*)?(?:no\.?|number)?[\s:#]*(?<digits>\d{1,3}(?:[,. ’'٬]\d{3})+|\d{1,9})[\s.]*(?:(?:over\s+|on\s+|[/(-]\s*)?(?<after>tcp|udp|sctp|dccp)\)?)?(?:[\s-]*(?:(?<bits>bits?)|ports?))?$/;

/** What people put around an answer: quotation marks, one pair of brackets, and the mark that ends a sentence or an item. */
const QUOTES = /["“”„‟«»‹›`]|^\s*['‘’‚]|['‘’‚][\s.!,;]*$/g;
const BRACKETS = /^\s*\((.*)\)\s*$/;
const END = /[\s.!,;]+$/;

/**
 * Marks a typed number: lenient on form, strict on the digits and on a transport that is named. What does not say one number,
 * or names a unit that no port has, can't be read and does not count.
 */
export function markTypedNumber(key: TypedNumberKey, response: TypedNumberResponse): Result<Verdict, 'unreadable'> {
  const text = plain(response.text);
  const parts = NUMBER.exec(text)?.groups;
  if (!parts || (parts.bits !== undefined && key.transport !== null)) return fail('unreadable');
  const number = Number((parts.digits ?? '').replace(/\D/g, ''));
  const transport = parts.before ?? parts.after;
  const responseText = response.text.trim();
  const transportFits = transport === undefined || key.transport === null || transport === key.transport;
  if (number === key.number && transportFits) {
    return succeed(rightVerdict(responseText));
  }
  if (number === key.number) {
    const why = `The number is right, but the question asks about ${String(key.transport).toUpperCase()}.`;
    return succeed(wrongVerdict(responseText, { kind: 'reason', why }));
  }
  return succeed(wrongVerdict(responseText, key.meaningOf(number)));
}

/** The text in lower case with ASCII digits, without invisible signs, quotation marks and what ends it. */
const plain = (text: string): string =>
  foldDigits(text.normalize('NFKC').replace(/\p{Cf}/gu, ''))
    .toLowerCase()
    .replace(QUOTES, (_, place: number, whole: string) => (isInside(whole, place) ? '"' : ''))
    .trim()
    .replace(END, '')
    .replace(BRACKETS, '$1')
    .trim();

/** Whether a sign stands between two digits, where it is no quotation mark around anything. */
const isInside = (whole: string, place: number): boolean =>
  /\d/.test(whole.charAt(place - 1)) && /\d/.test(whole.charAt(place + 1));
