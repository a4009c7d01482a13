import type { Transport } from '@/lib/network/transport';

/**
 * The words before and after the position of the answer. `after` is empty unless the question is a sentence with a gap.
 */
export type AskedText = { readonly before: string; readonly after: string };

const ASKED_PORT = /\b(?:which|what)\b[^.?]*\bports?\b[^?]*\?/i;
const PORT_BEFORE_GAP = /\bports?(?: number)?(?: of)?\s*$/i;
const PORT_BEFORE_PAIR = /\bport \d+ (?:over|for|in|on|by|and|as) .*$/i;

/** Whether the answer is a port, so that it may name a transport too. */
export function asksForPort({ before, after }: AskedText): boolean {
  if (after === '') return ASKED_PORT.test(before) && !/\bhow many\b/i.test(before);
  return PORT_BEFORE_GAP.test(before) || PORT_BEFORE_PAIR.test(before) || /^ over (?:tcp|udp)\b/i.test(after);
}

const named = (text: string): readonly Transport[] => [
  ...new Set((text.match(/\b(?:TCP|UDP)\b/g) ?? []).map((word) => word.toLowerCase() as Transport)),
];

/**
 * Returns the transport that the words of a question about a port specify: the one right before the port in question
 * or, failing that, the only one that the question names. Returns null when the words leave it open.
 */
export function askedTransport({ before, after }: AskedText): Transport | null {
  if (!asksForPort({ before, after })) return null;
  const next =
    after === ''
      ? /\b(?:which|what) (TCP|UDP) port/i.exec(before)?.[1]
      : (/\b(TCP|UDP) ports? (?:number )?$/i.exec(before)?.[1] ?? /^ over (TCP|UDP)\b(?! and)/i.exec(after)?.[1]);
  if (next !== undefined) return next.toLowerCase() as Transport;
  const [only, ...others] = named(`${before} ${after}`);
  return only !== undefined && others.length === 0 ? only : null;
}

/** Returns the transports that the words of a question name. */
export const namedTransports = ({ before, after }: AskedText): readonly Transport[] => named(`${before} ${after}`);
