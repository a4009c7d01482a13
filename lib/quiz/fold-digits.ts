/**
 * Replaces the decimal digits of every script with 0 to 9, so that `٤٤٣`, `۴۴۳`, and `४४३` all become 443.
 *
 * Unicode encodes the digits of a script as ten consecutive code points in ascending order (The Unicode Standard,
 * section 4.6), so a digit's value is its distance from the first digit of its run.
 */
export const foldDigits = (text: string): string =>
  text.replace(/(?![0-9])\p{Nd}/gu, (digit) => String(readDigit(digit)));

function readDigit(digit: string): number {
  const codePoint = digit.codePointAt(0) ?? 0;
  let before = 0;
  while (/^\p{Nd}$/u.test(String.fromCodePoint(codePoint - before - 1))) before += 1;
  return before % 10;
}
