/** The longest request body for a kind of address, in bytes. Longer ones are refused before Next sees them. */
const LIMITS: readonly { readonly address: RegExp; readonly mostBytes: number }[] = [
  // What a visitor did without an account: at most sixty sealed turns of less than 2,000 characters each.
  { address: /^\/api\/(visits(\/claims)?|placements)$/, mostBytes: 131_072 },
  // The longest real request to another JSON route, a report of 1,000 characters, is a third of this. The limit
  // includes next-auth's own routes.
  { address: /^\/api\//, mostBytes: 16_384 },
  // A roster is a file. This is the size of one with a hundred thousand lines, which is then refused with a message.
  { address: /^\/classes\/[^/]+\/people$/, mostBytes: 8_388_608 },
  // The forms of all other pages. The longest real one is a hundredth of this.
  { address: /^\/(?!_next\/)/, mostBytes: 262_144 },
];

/** A body longer than this counts as large. Only a few of them are read at a time, because each is held in memory. */
export const LARGE_BYTES = 262_144;
/** How many large bodies are read at a time, in total and from one client. */
export const MOST_LARGE = { atOnce: 8, fromOneClient: 2 } as const;
/** How much of a refused body is still read and discarded, so that its sender can read the reply. */
export const MOST_DISCARDED_BYTES = 16_777_216;
/** The most pieces of a refused body that are read. Each costs processor time, however short it is. */
export const MOST_DISCARDED_PIECES = 10_000;

/** Returns the longest body, in bytes, that a request may have: none unless it changes something. */
export function bodyLimit(method: string, pathname: string): number {
  if (method === 'GET' || method === 'HEAD' || method === 'OPTIONS') return 0;
  return LIMITS.find(({ address }) => address.test(pathname))?.mostBytes ?? 0;
}
