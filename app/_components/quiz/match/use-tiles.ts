import { type KeyboardEvent, type MouseEvent, useRef, useState } from 'react';
import type { MatchQuestion } from '@/lib/quiz/forms/match/question';
import { isSame, NONE, type Pairing, part, partnerOf, press, type Tile } from './pairing';

/** How far each key moves within a column. */
const STEPS: Readonly<Record<string, number>> = {
  ArrowUp: -1,
  ArrowDown: 1,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};
const otherSide = (side: Tile['side']): Tile['side'] => (side === 'left' ? 'right' : 'left');

/** The props of a tile for pressing, focusing, and reading it. */
export type TileProps = {
  readonly ref: (button: HTMLButtonElement | null) => void;
  readonly tabIndex: number;
  readonly 'aria-pressed': boolean;
  readonly 'aria-label': string;
  readonly onClick: (event: MouseEvent) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocus: () => void;
};

/**
 * Handles the tiles of a matching question. Tab enters a column, and the arrow keys move within it. Enter picks a tile
 * and moves to the other column, Escape releases it, and Backspace separates a pair.
 */
export function useTiles(question: MatchQuestion, pairing: Pairing, change: (next: Pairing) => void) {
  const [told, setTold] = useState('');
  const [stops, setStops] = useState({ left: 0, right: 0 });
  const buttons = useRef(new Map<string, HTMLButtonElement>());
  const textOf = ({ side, place }: Tile): string => question[side][place] ?? '';
  const focus = ({ side, place }: Tile) => buttons.current.get(`${side} ${place}`)?.focus();
  const focusFree = (side: Tile['side'], after: Pairing) => {
    const place = question[side].findIndex((_, each) => partnerOf(after, { side, place: each }) === NONE);
    if (place >= 0) focus({ side, place });
  };
  const go = (next: Pairing) => {
    change(next);
    setTold(describe(question, pairing, next));
  };
  const onClick = (tile: Tile) => (event: MouseEvent) => {
    const next = press(pairing, tile);
    go(next);
    // A click with a count of zero comes from a key.
    if (event.detail !== 0) return;
    if (next.picked) focusFree(otherSide(tile.side), next);
    else if (partnerOf(next, tile) !== NONE) focusFree('left', next);
  };
  const onKeyDown = (tile: Tile) => (event: KeyboardEvent) => {
    const { side, place } = tile;
    const step = STEPS[event.key];
    if (step !== undefined) focus({ side, place: Math.max(0, Math.min(question[side].length - 1, place + step)) });
    else if (event.key === (side === 'left' ? 'ArrowRight' : 'ArrowLeft')) {
      focus({ side: otherSide(side), place: Math.min(place, question[otherSide(side)].length - 1) });
    } else if (event.key === 'Escape' && pairing.picked) go({ ...pairing, picked: null });
    else if (['Backspace', 'Delete'].includes(event.key) && partnerOf(pairing, tile) !== NONE) go(part(pairing, tile));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const propsOf = (tile: Tile): TileProps => {
    const partner = partnerOf(pairing, tile);
    const paired =
      partner === NONE ? 'not paired' : `paired with ${textOf({ side: otherSide(tile.side), place: partner })}`;
    return {
      ref: (button) => {
        if (button) buttons.current.set(`${tile.side} ${tile.place}`, button);
      },
      tabIndex: stops[tile.side] === tile.place ? 0 : -1,
      'aria-pressed': isSame(pairing.picked, tile),
      'aria-label': `${textOf(tile)}, ${paired}`,
      onClick: onClick(tile),
      onKeyDown: onKeyDown(tile),
      onFocus: () => setStops((before) => ({ ...before, [tile.side]: tile.place })),
    };
  };
  return { told, propsOf };
}

/** Returns the announcement about a step: the new pair, or the tile that is no longer paired. */
function describe({ left, right }: MatchQuestion, before: Pairing, after: Pairing): string {
  const item = left.findIndex((_, each) => before.partners[each] !== after.partners[each]);
  const joined = left.findIndex(
    (_, each) => after.partners[each] !== NONE && before.partners[each] !== after.partners[each],
  );
  if (joined >= 0) {
    const count = after.partners.filter((partner) => partner !== NONE).length;
    return `${left[joined]} with ${right[after.partners[joined] ?? NONE]}, ${count} of ${left.length}`;
  }
  if (item >= 0) return `${left[item]} is not paired`;
  if (after.picked) return '';
  return before.picked ? 'Canceled' : '';
}
