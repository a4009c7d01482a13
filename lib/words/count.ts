const LOCALE = 'en-US';

const rules = new Intl.PluralRules(LOCALE);
const whole = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 0 });

/**
 * Formats a number with commas between thousands: `65,536`. With `digits`, the number gets that many digits after the
 * decimal point: `12.0`.
 */
export function formatNumber(number: number, digits = 0): string {
  if (digits === 0) return whole.format(number);
  return number.toLocaleString(LOCALE, { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

/**
 * Returns the form of a word that fits a count: `plural(1, 'day')` is "day", and `plural(2, 'day')` is "days".
 * @param many the plural, if it is not the singular with an "s"
 */
export const plural = (count: number, one: string, many = `${one}s`): string =>
  rules.select(count) === 'one' ? one : many;

/** Formats a whole number of things: `1 day`, `2 days`, `1,200 reviews`. */
export const formatCount = (count: number, one: string, many?: string): string =>
  `${formatNumber(count)} ${plural(count, one, many)}`;

/** Counts the words of a text. */
export const countWords = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'] as const;

/** Formats a count in words up to ten and in digits above that. */
export const inWords = (count: number): string => NUMBERS[count] ?? String(count);
