import { stripInvisible } from './invisible';

/** Shown in place of a name in which there is nothing to see. */
const UNREADABLE = '(name can’t be shown)';

/**
 * A stored name as others may see it. Names that were kept before `readName` decided may have characters that cannot be
 * seen or that turn the text around them: the row keeps them, its readers don't get them.
 */
export function readableName(name: string): string {
  const seen = stripInvisible(name).replace(/\s+/gu, ' ').trim();
  return /[^\p{M}\p{Z}]/u.test(seen) ? seen : UNREADABLE;
}
