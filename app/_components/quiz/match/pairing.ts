/** One tile of a matching question: an item on the left, or an answer on the right. */
export type Tile = { readonly side: 'left' | 'right'; readonly place: number };

/** How far the pairs have come. */
export type Pairing = {
  /** By left item, the place of its partner; `NONE` without one. */
  readonly partners: readonly number[];
  /** The tile that waits for its partner. */
  readonly picked: Tile | null;
};

export const NONE = -1;

export const startPairing = (count: number): Pairing => ({ partners: Array(count).fill(NONE), picked: null });

/** The place of a tile's partner on the other side; `NONE` without one. */
export const partnerOf = ({ partners }: Pairing, { side, place }: Tile): number =>
  side === 'left' ? (partners[place] ?? NONE) : partners.indexOf(place);

/** Whether every item has a partner, and no two have the same. */
export const isComplete = ({ partners }: Pairing): boolean =>
  partners.every((partner) => partner !== NONE) && new Set(partners).size === partners.length;

/**
 * The pairing after a tile was pressed: it is picked, let go, joined with the picked one, or parted from its partner.
 */
export function press(pairing: Pairing, tile: Tile): Pairing {
  const { picked } = pairing;
  if (picked && picked.side !== tile.side) return join(pairing, picked, tile);
  if (partnerOf(pairing, tile) !== NONE) return part(pairing, tile);
  return { ...pairing, picked: isSame(picked, tile) ? null : tile };
}

/** The pairing without the pair that a tile is part of. */
export function part(pairing: Pairing, tile: Tile): Pairing {
  const left = tile.side === 'left' ? tile.place : partnerOf(pairing, tile);
  return { partners: pairing.partners.map((each, item) => (item === left ? NONE : each)), picked: null };
}

/** The pairing in which an answer belongs to one item at most. */
export const withoutTwins = ({ partners }: Pairing): Pairing => ({
  partners: partners.map((each, item) => (partners.indexOf(each) === item ? each : NONE)),
  picked: null,
});

export const isSame = (one: Tile | null, other: Tile): boolean =>
  one !== null && one.side === other.side && one.place === other.place;

/** Joins two tiles of different sides; what either belonged to before is alone again. */
function join({ partners }: Pairing, one: Tile, other: Tile): Pairing {
  const [left, right] = one.side === 'left' ? [one.place, other.place] : [other.place, one.place];
  const joined = partners.map((each, item) => {
    if (item === left) return right;
    return each === right ? NONE : each;
  });
  return { partners: joined, picked: null };
}
