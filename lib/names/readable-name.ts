import { stripInvisible } from './invisible';

/** The text shown instead of a name that has no visible characters. */
const UNREADABLE = '(name can’t be shown)';

/**
 * Returns a stored name in a form that is safe to show to other users. Names stored before `readName` existed may
 * contain characters that are invisible or that reverse the text around them. Those characters stay in the database,
 * but this function leaves them out.
 */
export function readableName(name: string): string {
  const seen = stripInvisible(name).replace(/\s+/gu, ' ').trim();
  return /[^\p{M}\p{Z}]/u.test(seen) ? seen : UNREADABLE;
}
