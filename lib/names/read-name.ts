import { fail, type Result, succeed } from '@/lib/result';
import { findLink, type LinkKind } from './find-link';
import { hasInvisible } from './invisible';

/** What can be wrong with a name. */
export type NameFault = 'empty' | 'too-long' | 'invisible' | 'marks' | 'no-letter' | LinkKind;

/** The longest name, in characters (code points). */
export const LONGEST_NAME = 80;
/** A longer text is not even looked at: NFC can make a text shorter, but never to a fifth. */
const LONGEST_TEXT = LONGEST_NAME * 5;

/**
 * Marks that pile up over the lines around them, or stand on nothing. Real spelling has, after composition, at most two
 * that fit any script (an Arabic shadda with its vowel), three that take no room (Hebrew) and five of any kind
 * (Burmese), and never the same one twice.
 */
export const PILED =
  /\p{Script=Inherited}{3}|[\p{Mn}\p{Me}]{4}|\p{M}{6}|(\p{M})\1|(?<![\p{L}\p{N}\p{M}\u200c\u200d])\p{M}/u;

/**
 * Reads a name as someone typed it: of an account, a class, an assignment or a person on a roster. It comes back in
 * NFC, without space around it and with single spaces inside. A name has something to read, nothing that cannot be
 * seen, and nothing that a program would make a link of, because others read it where they trust what they read.
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
