import { domainToASCII } from 'node:url';
import { z } from 'zod';
import { fail, type Result, succeed } from '@/lib/result';

/** What can be wrong with an e-mail address. */
export type AddressFault = 'malformed' | 'too-long' | 'non-ascii-local';

/** The longest address that mail servers accept, in characters (RFC 5321 §4.5.3.1.3, with erratum 1690). */
const LONGEST = 254;

/** Allows letters, digits, the punctuation that mail providers allow, and dots that are neither first nor last. */
const LOCAL = /^(?!\.)(?!.*\.\.)[a-z0-9_'+\-.]*[a-z0-9_+-]$/;
/**
 * Allows labels of at most 63 characters, the last of which must consist of letters or be in punycode (RFC 1035 §2.3.1,
 * RFC 5890 §2.3.2.1).
 */
const DOMAIN = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{0,58}[a-z0-9])$/;

/** What is wrong with an address, in words that follow the address itself. */
const FAULTS: Readonly<Record<AddressFault, string>> = {
  malformed: 'is not an e-mail address',
  'too-long': `has more than ${LONGEST} characters`,
  'non-ascii-local':
    'has characters before the @ that many mail servers don’t accept; use only a to z without accents, digits, and . _ + -',
};

/** Returns what is wrong with an address, in words that follow the address itself, for the lines of a roster. */
export const describeAddressFault = (fault: AddressFault): string => FAULTS[fault];

/**
 * Reads an e-mail address into the form in which it is stored and looked up: without surrounding spaces, in lower case,
 * and with an international domain in punycode (UTS #46), as browsers send it. The part before the @ must be ASCII,
 * because other addresses need a mail extension (SMTPUTF8, RFC 6531) that a mail server may lack.
 */
export function readEmailAddress(text: string): Result<string, AddressFault> {
  if (text.length > 4 * LONGEST) return fail('too-long');
  const typed = text.trim();
  const at = typed.lastIndexOf('@');
  if (at < 1) return fail('malformed');
  const local = typed.slice(0, at);
  if (/[^\p{ASCII}]/u.test(local))
    return fail(/^[\p{L}\p{M}\p{N}\p{ASCII}]+$/u.test(local) ? 'non-ascii-local' : 'malformed');
  const domain = asciiDomain(typed.slice(at + 1));
  const address = `${local.toLowerCase()}@${domain}`;
  if (address.length > LONGEST) return fail('too-long');
  return LOCAL.test(local.toLowerCase()) && DOMAIN.test(domain) ? succeed(address) : fail('malformed');
}

/**
 * Returns the domain in lower case and punycode; empty if it cannot be a domain. Changes nothing else in a domain.
 * Refuses the characters at which `domainToASCII` would cut the text off, because that function reads a host as part of
 * a web address.
 */
const asciiDomain = (domain: string): string =>
  /[^\p{ASCII}]|xn--/iu.test(domain) && !/[%[\]\s/\\?#:@]/.test(domain) ? domainToASCII(domain) : domain.toLowerCase();

const SENTENCES: Readonly<Record<AddressFault, string>> = {
  malformed: 'Enter an e-mail address such as name@example.org.',
  'too-long': 'That e-mail address is too long.',
  'non-ascii-local':
    'Use an e-mail address with only the letters a to z (no accents), digits, and . _ + - before the @. Many mail servers can’t deliver to other addresses.',
};

/** The form field for an e-mail address, read by `readEmailAddress`. */
export const emailSchema = z.string(SENTENCES.malformed).transform((text, context): string => {
  const read = readEmailAddress(text);
  if (read.ok) return read.value;
  context.addIssue({ code: 'custom', message: SENTENCES[read.code] });
  return z.NEVER;
});
