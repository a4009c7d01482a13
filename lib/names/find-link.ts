/**
 * Matches a character that browsers and mail programs read as a dot (UTS #46 §4, mapping). NFKC turns the other such
 * characters into a dot.
 */
const IDEOGRAPHIC_DOT = /\u3002/g;

/** What a program may turn part of a string into: a link to open, or an address to write to. */
export type LinkKind = 'link' | 'address';

/** Matches `scheme://` with either kind of slash, and the schemes that work without slashes. */
const SCHEME = /:[/\\]{2}|\bhttps?:[/\\]|\b(?:mailto|tel|sms|javascript):\S/u;
const WWW = /\bwww\d*\.\S/u;
/**
 * Matches the end of a domain name: a dot after a label, then only letters or punycode, as in every top-level domain
 * (RFC 3696 §2).
 */
const DOMAIN = /(?<=[\p{L}\p{M}\p{N}_-])\.(xn--[a-z0-9-]+|\p{L}[\p{L}\p{M}]+)(?![\p{L}\p{M}\p{N}])/gu;
/** Matches an IPv4 address with a path. A prefix length ("10.0.0.0/8") is not a path. */
const IP_PATH = /\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?\/(?!\d{1,2}(?![\p{L}\p{N}/?#]))/u;
const ADDRESS = /[^\s@]@[^\s@]/u;

/**
 * File endings that are not top-level domains. JavaScript libraries have names such as "Node.js", which no program
 * turns into a link.
 */
const NO_DOMAIN: ReadonlySet<string | undefined> = new Set(['js']);

/**
 * Finds a part of a string that a program could turn into a link, as many mail programs do on their own: an address
 * with a scheme, a bare domain name, or an e-mail address. Any letters after a dot count as a top-level domain, because
 * new ones are registered every year. A dot that is followed by a space ("Dr. Smith") is safe. NFKC turns look-alikes
 * into plain characters first.
 * @returns null when the string has no such part
 */
export function findLink(text: string): LinkKind | null {
  const plain = text.normalize('NFKC').toLowerCase().replace(IDEOGRAPHIC_DOT, '.');
  if (ADDRESS.test(plain)) return 'address';
  const hasDomain = [...plain.matchAll(DOMAIN)].some(([, last]) => !NO_DOMAIN.has(last));
  return hasDomain || SCHEME.test(plain) || WWW.test(plain) || IP_PATH.test(plain) ? 'link' : null;
}
