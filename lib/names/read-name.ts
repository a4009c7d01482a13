import { fail, type Result, succeed } from '@/lib/result';
import { findLink, type LinkKind } from './find-link';
import { hasInvisible } from './invisible';

/** The reasons why a name is refused. */
export type NameFault = 'empty' | 'too-long' | 'invisible' | 'marks' | 'no-letter' | LinkKind;

/** The maximum length of a name, in characters (code points). */
export const LONGEST_NAME = 80;
/**
 * The maximum length of a string, in UTF-16 units. Longer strings are refused immediately. NFC can shorten a string,
 * but never to a fifth of its length.
 */
const LONGEST_TEXT = LONGEST_NAME * 5;

/**
 * Matches combining marks that stack so high that they overlap the surrounding lines, or that follow no letter. After
 * composition, real spelling never has the same mark twice in a row. In a row, it has at most two marks that fit any
 * script (an Arabic shadda with its vowel), three nonspacing marks (Hebrew), or five marks of any kind (Burmese).
 */
export const PILED =
  /\p{Script=Inherited}{3}|[\p{Mn}\p{Me}]{4}|\p{M}{6}|(\p{M})\1|(?<![\p{L}\p{N}\p{M}\u200c\u200d])\p{M}/u;

/**
 * Reads a typed name of an account, a class, an assignment, or a person on a roster. Returns it in NFC, without spaces
 * around it and with single spaces inside. A name needs a letter or digit. It must not contain invisible characters or
 * anything that a program would turn into a link, because other people see it on pages and in e-mails that they trust.
 */
export function readName(text: unknown): Result<string, NameFault> {
  if (typeof text !== 'string') return fail('empty');
  if (text.length > LONGEST_TEXT) return fail('too-long');
  const trimmed = text.trim().normalize('NFC');
  if (trimmed === '') return fail('empty');
  if (hasInvisible(trimmed)) return fail('invisible');
  const name = trimmed.replace(/\s+/gu, ' ');
  if ([...name].length > LONGEST_NAME) return fail('too-long');
  if (PILED.test(name)) return fail('marks');
  const link = findLink(name);
  if (link !== null) return fail(link);
  return /[\p{L}\p{N}]/u.test(name) ? succeed(name) : fail('no-letter');
}
