import { rightVerdict, type Verdict, wrongVerdict } from '@/lib/quiz/verdict';
import { fail, type Result, succeed } from '@/lib/result';
import type { TypedNumberKey, TypedNumberResponse } from './question';

/** A number as people type it: `22`, `port 22`, `22/tcp`, `tcp port 22`, `22 over TCP`, `65,535`, `:443`. */
const NUMBER =
  /^(?:(?<before>tcp|udp|sctp|dccp)[\s/:-]*)?(?:ports?\s*)?(?:no\.?|number)?[\s:#]*(?<digits>\d{1,3}(?:[,. ’']\d{3})+|\d{1,9})[\s.]*(?:(?:over\s+|on\s+|[/(-]\s*)?(?<after>tcp|udp|sctp|dccp)\)?)?(?:\s*(?:bits?|ports?))?$/;

/** Marks a typed number: lenient on form, strict on the digits and on a transport that is named. */
export function markTypedNumber(key: TypedNumberKey, response: TypedNumberResponse): Result<Verdict, 'unreadable'> {
  const text = response.text.normalize('NFKC').trim().toLowerCase();
  const parts = NUMBER.exec(text)?.groups;
  if (!parts) return fail('unreadable');
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
