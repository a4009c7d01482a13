import { LAST_PORT, type Port } from './port';
import { transportSchema } from './schemas';
import { pathOfStretch, type Stretch } from './stretch';

/** The maximum number of characters of a query that are read. */
const LONGEST_QUERY = 80;

/** What a user searches for in the port explorer. */
export type PortQuery =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'port'; readonly port: Port }
  | { readonly kind: 'stretch'; readonly stretch: Stretch }
  /** A number that no port has because it is above 65535, negative, or not whole, as the user wrote it. */
  | { readonly kind: 'no-port'; readonly number: string }
  /** A name in lower case, because case does not matter. */
  | { readonly kind: 'name'; readonly text: string };

const TRANSPORTS = transportSchema.options.join('|');
const NUMBER = /(?:\d{1,3}(?:,\d{3})+|\d+)/.source;
const PORT = new RegExp(`^(?:ports? )?(?:(?:${TRANSPORTS}) )?:?(${NUMBER})(?: (?:${TRANSPORTS}))?$`);
const NO_PORT = /^(?:ports? )?([-−]\d+|\d+\.\d+)$/;
const STRETCH = new RegExp(`^(?:ports? )?(${NUMBER}) ?(?:-|–|—|\\.{2,3}|to) ?(${NUMBER})$`);

/**
 * Reads what the user typed: `22`, `22/tcp`, `port 22`, `6000-6063`, `ssh`. Treats anything that is not a number as a
 * name.
 */
export function readPortQuery(typed: string): PortQuery {
  const text = normalize(typed);
  if (foldName(text) === '') return { kind: 'nothing' };
  const digits = PORT.exec(text)?.[1];
  if (digits !== undefined) {
    const port = readNumber(digits);
    return port > LAST_PORT ? { kind: 'no-port', number: digits } : { kind: 'port', port };
  }
  const noPort = NO_PORT.exec(text)?.[1];
  if (noPort !== undefined) return { kind: 'no-port', number: noPort };
  const stretch = STRETCH.exec(text);
  if (stretch) {
    const [, one = '', other = ''] = stretch;
    const first = Math.min(readNumber(one), readNumber(other));
    const last = Math.max(readNumber(one), readNumber(other));
    if (last > LAST_PORT) return { kind: 'no-port', number: readNumber(one) === last ? one : other };
    return first === last ? { kind: 'port', port: first } : { kind: 'stretch', stretch: { first, last } };
  }
  return { kind: 'name', text };
}

/** Returns a string in lower case with single spaces and no slash, so that it can be part of an address. */
const normalize = (typed: string): string =>
  typed
    .slice(0, 4 * LONGEST_QUERY)
    .toLowerCase()
    .replace(/[\s/\\]+/g, ' ')
    .trim()
    .slice(0, LONGEST_QUERY)
    .replace(/\p{Surrogate}/gu, '')
    .trim();

const readNumber = (digits: string): number => Number(digits.replaceAll(',', ''));

/** Returns the address of a query's page. Equal queries have the same address, and no part of it contains a slash. */
export function pathOfQuery(query: PortQuery): string {
  switch (query.kind) {
    case 'nothing':
      return '/ports';
    case 'port':
      return `/ports/${query.port}`;
    case 'stretch':
      return pathOfStretch(query.stretch);
    case 'no-port':
      return `/ports/${encodeURIComponent(query.number.replaceAll(',', ''))}`;
    case 'name':
      return `/ports/${encodeURIComponent(query.text)}`;
  }
}

/**
 * Returns a name in a form that ignores case and punctuation, so that `EtherNet/IP-2` and `ethernet ip 2` are equal.
 */
export const foldName = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+]+/gu, ' ')
    .trim();
