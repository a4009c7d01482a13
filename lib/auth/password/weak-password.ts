import fs from 'node:fs';
import path from 'node:path';

/** The user who will have the password. */
export type PasswordOwner = { readonly name: string; readonly email: string };

/** The faults of a password that is long enough but easy to guess. */
const FAULTS = {
  common: 'That password is one of the first that attackers try. Choose another one.',
  pattern: 'That password is just a repeated pattern or a simple sequence. Choose another one.',
  personal: 'That password is little more than your name, your address, or our name. Choose another one.',
} as const;

/** The minimum number of characters that must be left after names are removed. */
const LEAST_REST = 8;

/**
 * Returns why a password is too easy to guess, as a sentence; null if there is no known reason. Compares it with the
 * 5,000 most common passwords of ten or more characters. Also compares it with 2,500 common shorter ones, ignoring
 * digits and punctuation around them ("password2026!").
 */
export function passwordFault(password: string, { name, email }: PasswordOwner): string | null {
  const small = password.toLowerCase();
  const core = small.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  if (commonPasswords().has(small) || commonPasswords().has(core)) return FAULTS.common;
  if (isRepetition(small) || isCount(small)) return FAULTS.pattern;
  const personal = [...name.toLowerCase().split(/\s+/), email.split('@')[0] ?? '', 'wellknown', 'well known'];
  const rest = personal.filter((word) => word.length >= 3).reduce((text, word) => text.replaceAll(word, ''), small);
  return rest.length < Math.min(LEAST_REST, small.length) ? FAULTS.personal : null;
}

/** Returns whether a text repeats something short, for example "abcabcabcabc". */
const isRepetition = (text: string): boolean => /^(.{1,5})\1+.{0,4}$/u.test(text);

/** Returns whether the characters of a text count up ("abcdefghij") or down ("9876543210"). */
function isCount(text: string): boolean {
  const codes = [...text].map((character) => character.codePointAt(0) ?? 0);
  const steps = codes.slice(1).map((code, at) => code - (codes[at] ?? 0));
  return steps.every((step) => step === 1) || steps.every((step) => step === -1);
}

let kept: ReadonlySet<string> | undefined;

/**
 * Returns the most common of the ten million leaked passwords that Mark Burnett published for research, in lower case,
 * sorted.
 */
function commonPasswords(): ReadonlySet<string> {
  kept ??= new Set(
    fs.readFileSync(path.join(process.cwd(), 'lib/auth/password/common-passwords.txt'), 'utf8').trimEnd().split('\n'),
  );
  return kept;
}
