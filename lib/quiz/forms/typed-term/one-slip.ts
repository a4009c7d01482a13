/** The minimum length of a word in which a slip is forgiven. Shorter words are too similar to each other. */
const SHORTEST = 6;

/**
 * Whether a typed word differs from a right word by one slip: an extra letter, a missing letter, a wrong letter, or two
 * swapped letters. A wrong digit is never a slip. Both words are folded.
 */
export function isOneSlip(typed: string, right: string): boolean {
  if (right.length < SHORTEST || typed === right || Math.abs(typed.length - right.length) > 1) return false;
  let start = 0;
  while (start < typed.length && typed[start] === right[start]) start++;
  const [a, b] = [typed.slice(start), right.slice(start)];
  if (a.length === b.length) {
    const swapped = a.charAt(0) === b.charAt(1) && a.charAt(1) === b.charAt(0) && a.slice(2) === b.slice(2);
    return (a.slice(1) === b.slice(1) && isLetters(a.charAt(0) + b.charAt(0))) || (swapped && isLetters(a.slice(0, 2)));
  }
  const [longer, shorter] = a.length > b.length ? [a, b] : [b, a];
  return longer.slice(1) === shorter && isLetters(longer.charAt(0));
}

const isLetters = (text: string): boolean => /^[a-z]*$/.test(text);
