/**
 * The maximum length of a request body for each kind of address, in bytes. Longer bodies are refused before Next sees
 * them.
 */
const LIMITS: readonly { readonly address: RegExp; readonly mostBytes: number }[] = [
  // These requests contain a visit without an account: at most sixty sealed turns of under 2,000 characters each.
  { address: /^\/api\/(visits(\/claims)?|placements)$/, mostBytes: 131_072 },
  // The longest real request to another JSON route, a report of 1,000 characters, is a third of this limit.
  // The limit also applies to next-auth's own routes.
  { address: /^\/api\//, mostBytes: 16_384 },
  // A roster is a file. This limit is the size of a roster with a hundred thousand lines.
  // A roster with too many lines is therefore still read, and refused with a message.
  { address: /^\/classes\/[^/]+\/people$/, mostBytes: 8_388_608 },
  // This limit is for the forms of all other pages. The longest real form is a hundredth of it.
  { address: /^\/(?!_next\/)/, mostBytes: 262_144 },
];

/**
 * A body longer than this counts as large. Only a few large bodies are read at a time, because each is held in memory.
 */
export const LARGE_BYTES = 262_144;
/** The maximum number of large bodies that are read at a time, in total and from one client. */
export const MOST_LARGE = { atOnce: 8, fromOneClient: 2 } as const;
/**
 * The maximum number of bytes of a refused body that are still read and discarded, so that its sender can read the
 * reply.
 */
export const MOST_DISCARDED_BYTES = 16_777_216;
/**
 * The maximum number of pieces of a refused body that are read. Each piece costs processor time, however short it is.
 */
export const MOST_DISCARDED_PIECES = 10_000;

/** Returns the maximum length of a request's body, in bytes. It is 0 for requests that change nothing. */
export function bodyLimit(method: string, pathname: string): number {
  if (method === 'GET' || method === 'HEAD' || method === 'OPTIONS') return 0;
  return LIMITS.find(({ address }) => address.test(pathname))?.mostBytes ?? 0;
}
