/** The largest port number. The field is 16 bits wide (RFC 9293 §3.1, RFC 768). */
export const LAST_PORT = 65_535;

/** A port number, 0 to 65535. */
export type Port = number;

export type RangeName = 'system' | 'user' | 'dynamic';

export type PortRange = {
  readonly name: RangeName;
  readonly label: string;
  /** The range's name in older documents. */
  readonly olderLabel: string;
  readonly first: Port;
  readonly last: Port;
};

/** The three ranges of RFC 6335 §6. */
export const PORT_RANGES: readonly PortRange[] = [
  { name: 'system', label: 'System', olderLabel: 'well-known', first: 0, last: 1023 },
  { name: 'user', label: 'User', olderLabel: 'registered', first: 1024, last: 49_151 },
  { name: 'dynamic', label: 'Dynamic', olderLabel: 'private', first: 49_152, last: LAST_PORT },
];

/** Returns the range of a port. Throws a RangeError for a number that is not a port. */
export function getPortRange(port: Port): PortRange {
  const range = PORT_RANGES.find((candidate) => port >= candidate.first && port <= candidate.last);
  if (!range || !Number.isInteger(port)) throw new RangeError(`not a port number: ${port}`);
  return range;
}
