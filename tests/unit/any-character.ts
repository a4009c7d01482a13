import fc from 'fast-check';

const SURROGATES = { first: 0xd800, count: 0x800 };
const LAST = 0x10ffff;

/**
 * Any Unicode character except surrogates, like fast-check's unit `binary`. That unit takes seconds because it lists
 * all of them.
 */
export const anyCharacter = fc
  .nat(LAST - SURROGATES.count)
  .map((code) => String.fromCodePoint(code < SURROGATES.first ? code : code + SURROGATES.count));
