/** A file's text, and its encoding if that had to be guessed because nothing in the file proves it. */
export type DecodedText = { readonly text: string; readonly assumedEncoding: 'windows-1252' | null };

/**
 * Decodes a text file. Tries UTF-8, UTF-16 (with a byte order mark or recognized by its zero bytes), and, as a last
 * resort, Windows-1252, which Excel's plain "CSV" uses in Western Europe and America. Returns null if the bytes are
 * none of these.
 */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  const wide = findUtf16(bytes);
  if (wide !== null) return certain(decode(bytes, wide));
  const text = decode(bytes, 'utf-8');
  if (text !== null) return certain(text);
  const western = decodeWestern(bytes);
  return isPlausiblyWestern(western) ? { text: western, assumedEncoding: 'windows-1252' } : null;
}

/**
 * The characters of Windows-1252 from 0x80 to 0x9f, in which it differs from Latin-1. Unused bytes are control
 * characters: https://encoding.spec.whatwg.org/index-windows-1252.txt
 */
const WESTERN = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * Decodes Windows-1252. The `TextDecoder` of some versions of Node that we support reads it as Latin-1:
 * https://github.com/nodejs/node/issues/56542
 */
const decodeWestern = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (control) => WESTERN[control.charCodeAt(0) - 0x80] ?? control);

/** Matches control characters that no text file contains. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to find
const BINARY = /[\u0000-\u0008\u000e-\u001a]/;

const certain = (text: string | null): DecodedText | null =>
  text === null || BINARY.test(text) ? null : { text, assumedEncoding: null };

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** The number of bytes of a file that are searched for zero bytes. */
const SAMPLE_BYTES = 4_096;
/**
 * In UTF-16, at least one byte out of this many is zero. Addresses and delimiters are ASCII text, in which every other
 * byte is zero.
 */
const LEAST_ZEROS = 10;

/**
 * Detects UTF-16 by its byte order mark, or because every delimiter and line ending has a zero byte on the same side.
 */
function findUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  bytes.subarray(0, SAMPLE_BYTES).forEach((byte, place) => {
    if (byte === 0) zeros[place % 2] = (zeros[place % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if ((even + odd) * LEAST_ZEROS < Math.min(bytes.length, SAMPLE_BYTES)) return null;
  if (odd > 2 * even) return 'utf-16le';
  return even > 2 * odd ? 'utf-16be' : null;
}

const CAPITAL = 'À-ÖØ-ÞŠŽŒŸ';
const SMALL = 'ß-öø-ÿšžœ';
/** Matches text whose characters beyond ASCII are ones that occur in names and questions. */
const EXPECTED = new RegExp(`^[\\t\\r\\n -~${CAPITAL}${SMALL}\\u00a0’‘“”„–—…·«»°ºª§´€©®™×¿¡]*$`);
/**
 * Matches three accented letters in a row, or an accented capital after a lower-case letter. Either indicates a wrong
 * guess.
 */
const GARBLED = new RegExp(`[${CAPITAL}${SMALL}]{3}|[a-z${SMALL}][${CAPITAL}]`);
/** Matches a symbol in the middle of a word, where it never belongs. This also indicates a wrong guess. */
const MISPLACED = /\p{L}[¿¡°ºª§´€©®™×“”„…]\p{L}/u;

/**
 * Returns whether a string that was read as Windows-1252 looks like a Western European language rather than like
 * another encoding.
 */
const isPlausiblyWestern = (text: string): boolean =>
  EXPECTED.test(text) && !GARBLED.test(text) && !MISPLACED.test(text);
