/**
 * Characters that browsers and mail programs read as the dot of a domain name (UTS #46 §4, mapping); NFKC makes the
 * others of a full stop.
 */
const IDEOGRAPHIC_DOT = /\u3002/g;

/** What a program would make of a text: something to open, or somewhere to write to. */
export type LinkKind = 'link' | 'address';

/** `scheme://` with either slash, and the schemes that work without slashes. */
const SCHEME = /:[/\\]{2}|\bhttps?:[/\\]|\b(?:mailto|tel|sms|javascript):\S/u;
const WWW = /\bwww\d*\.\S/u;
/** A label, a dot, and letters alone or punycode: every top-level domain is one of these (RFC 3696 §2). */
const DOMAIN = /(?<=[\p{L}\p{M}\p{N}_-])\.(xn--[a-z0-9-]+|\p{L}[\p{L}\p{M}]+)(?![\p{L}\p{M}\p{N}])/gu;
/** An IPv4 address with a path. A prefix length ("10.0.0.0/8") is no path. */
const IP_PATH = /\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?\/(?!\d{1,2}(?![\p{L}\p{N}/?#]))/u;
const ADDRESS = /[^\s@]@[^\s@]/u;

/**
 * Libraries of JavaScript are named like domains ("Node.js"); "js" is no top-level domain, so no program makes a link
 * of them.
 */
const NO_DOMAIN: ReadonlySet<string | undefined> = new Set(['js']);

/**
 * Whether a program could make a link of a part of this text, as many mail programs do without being asked: an address
 * with a scheme, a bare domain name, an e-mail address. Any letters after a dot count as a top-level domain, since new
 * ones are registered every year; a space after the dot ("Dr. Smith") tells them apart. Look-alikes are compared by
 * NFKC.
 * @returns null when there is none
 */
export function findLink(text: string): LinkKind | null {
  const plain = text.normalize('NFKC').toLowerCase().replace(IDEOGRAPHIC_DOT, '.');
  if (ADDRESS.test(plain)) return 'address';
  const hasDomain = [...plain.matchAll(DOMAIN)].some(([, last]) => !NO_DOMAIN.has(last));
  return hasDomain || SCHEME.test(plain) || WWW.test(plain) || IP_PATH.test(plain) ? 'link' : null;
}
