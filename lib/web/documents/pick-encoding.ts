/** An encoding in which the web server sends replies. */
export type Encoding = 'br' | 'gzip' | 'identity';

/**
 * Returns the smallest encoding that a client accepts, by its `Accept-Encoding` header (RFC 9110 §12.5.3). An encoding
 * with a quality of 0 is not accepted, and all other qualities count the same.
 * @param offered the encodings to choose from besides `identity`
 */
export function pickEncoding(
  accepted: string | readonly string[] | undefined,
  offered: readonly Exclude<Encoding, 'identity'>[] = ['br', 'gzip'],
): Encoding {
  const listed = String(accepted ?? '')
    .toLowerCase()
    .split(',')
    .filter((each) => !/;\s*q=0(?:\.0*)?\s*$/.test(each))
    .map((each) => each.split(';')[0]?.trim());
  return offered.find((encoding) => listed.includes(encoding)) ?? 'identity';
}
