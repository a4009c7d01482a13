/** One tile of a matching question: an item on the left, or an answer on the right. */
export type Tile = { readonly side: 'left' | 'right'; readonly place: number };

/** The state of the pairs. */
export type Pairing = {
  /** The index of each left item's partner, or `NONE`. */
  readonly partners: readonly number[];
  /** The tile that is picked and waits for a partner. */
  readonly picked: Tile | null;
};

export const NONE = -1;

export const startPairing = (count: number): Pairing => ({ partners: Array(count).fill(NONE), picked: null });

/** Returns the index of a tile's partner on the other side, or `NONE`. */
export const partnerOf = ({ partners }: Pairing, { side, place }: Tile): number =>
  side === 'left' ? (partners[place] ?? NONE) : partners.indexOf(place);

/** Returns whether every item has its own partner. */
export const isComplete = ({ partners }: Pairing): boolean =>
  partners.every((partner) => partner !== NONE) && new Set(partners).size === partners.length;

/**
 * Returns the pairing after a press on a tile: the tile is picked, released, joined with the picked tile, or separated
 * from its partner.
 */
export function press(pairing: Pairing, tile: Tile): Pairing {
  const { picked } = pairing;
  if (picked && picked.side !== tile.side) return join(pairing, picked, tile);
  if (partnerOf(pairing, tile) !== NONE) return part(pairing, tile);
  return { ...pairing, picked: isSame(picked, tile) ? null : tile };
}

/** Returns the pairing without a tile's pair. */
export function part(pairing: Pairing, tile: Tile): Pairing {
  const left = tile.side === 'left' ? tile.place : partnerOf(pairing, tile);
  return { partners: pairing.partners.map((each, item) => (item === left ? NONE : each)), picked: null };
}

/** Returns the pairing in which an answer belongs to at most one item. */
export const withoutTwins = ({ partners }: Pairing): Pairing => ({
  partners: partners.map((each, item) => (partners.indexOf(each) === item ? each : NONE)),
  picked: null,
});

export const isSame = (one: Tile | null, other: Tile): boolean =>
  one !== null && one.side === other.side && one.place === other.place;

/** Joins two tiles of different sides. Their former partners are left without a pair. */
function join({ partners }: Pairing, one: Tile, other: Tile): Pairing {
  const [left, right] = one.side === 'left' ? [one.place, other.place] : [other.place, one.place];
  const joined = partners.map((each, item) => {
    if (item === left) return right;
    return each === right ? NONE : each;
  });
  return { partners: joined, picked: null };
}
