const ONES = 'zero one two three four five six seven eight nine'.split(' ');
const TEENS = 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

const SMALL = [...ONES, ...TEENS];
const COUNTING = ONES.slice(1).join('|');
const NUMBER_WORDS = new RegExp(
  String.raw`\b(?:(${TENS.join('|')})(?:[\s-](${COUNTING}))?|(${SMALL.join('|')}))\b`,
  'g',
);

/** Replaces the numbers from zero to ninety-nine in a lower-case text with digits: `twenty-two bits` → `22 bits`. */
export const digitsForWords = (text: string): string =>
  text.replace(NUMBER_WORDS, (_, tens: string | undefined, ones: string | undefined, small: string | undefined) =>
    String(
      tens === undefined
        ? SMALL.indexOf(small ?? '')
        : (TENS.indexOf(tens) + 2) * 10 + Math.max(0, ONES.indexOf(ones ?? '')),
    ),
  );
