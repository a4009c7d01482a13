import fs from 'node:fs';
import path from 'node:path';

/** Whose password it is to be. */
export type PasswordOwner = { readonly name: string; readonly email: string };

/** What is wrong with a password that is long enough. */
const FAULTS = {
  common: 'That password is one of the first that attackers try. Choose another.',
  pattern: 'That password repeats or counts. Use another.',
  personal: 'That password is little more than your name, your address or ours. Use another.',
} as const;

/** Characters that must be left when names are taken out. */
const LEAST_REST = 8;

/**
 * Why a password is too easily guessed, in words; null when nothing is known against it. It is compared with the 5,000
 * most common passwords of ten characters or more and with 2,500 common shorter ones, around which digits and marks do
 * not count ("password2026!").
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

/** Something short, over and over: "abcabcabcabc". */
const isRepetition = (text: string): boolean => /^(.{1,5})\1+.{0,4}$/u.test(text);

/** One up or one down, character for character: "abcdefghij", "9876543210". */
function isCount(text: string): boolean {
  const codes = [...text].map((character) => character.codePointAt(0) ?? 0);
  const steps = codes.slice(1).map((code, at) => code - (codes[at] ?? 0));
  return steps.every((step) => step === 1) || steps.every((step) => step === -1);
}

let kept: ReadonlySet<string> | undefined;

/**
 * The most common of ten million leaked passwords that Mark Burnett published for research, in small letters, sorted.
 */
function commonPasswords(): ReadonlySet<string> {
  kept ??= new Set(
    fs.readFileSync(path.join(process.cwd(), 'lib/auth/password/common-passwords.txt'), 'utf8').trimEnd().split('\n'),
  );
  return kept;
}
