import type { MatchQuestion } from '@/lib/quiz/forms/match/question';
import { PortText } from '../../port-text';
import { NONE, type Pairing, partnerOf, type Tile } from './pairing';
import { type TileProps, useTiles } from './use-tiles';

type MatchTilesProps = {
  readonly question: MatchQuestion;
  readonly pairing: Pairing;
  readonly onChange: (next: Pairing) => void;
};

/** Answers longer than this are below the items instead of next to them. */
const LONGEST_BESIDE = 18;
const LETTERS = 'ABCDEFGH';
/** The tints of the pairs. None of them is the color of a verdict. */
const TINTS = [
  'border-accent bg-accent/10',
  'border-range-user bg-range-user/10',
  'border-range-dynamic bg-range-dynamic/10',
  'border-range-system bg-range-system/10',
] as const;

/** Returns whether an answer is too long to fit next to its item. */
export const isLong = ({ right }: MatchQuestion): boolean => right.some((text) => text.length > LONGEST_BESIDE);

/** Two columns of tiles. Pressing one on each side makes a pair. */
export function MatchTiles({ question, pairing, onChange }: MatchTilesProps) {
  const { told, propsOf } = useTiles(question, pairing, onChange);
  const long = isLong(question);
  const column = (side: Tile['side'], label: string) => (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a column of the grid in every browser
    <div role="group" aria-label={label} data-testid={`match-${side}`} className="grid content-start gap-2">
      {question[side].map((text, place) => (
        <MatchTile key={text} text={text} item={itemOf(pairing, { side, place })} {...propsOf({ side, place })} />
      ))}
    </div>
  );
  return (
    <div className="grid gap-2">
      <div className={long ? 'grid gap-4' : 'grid grid-cols-2 gap-2 sm:gap-3'}>
        {column('left', 'Items')}
        {column('right', 'Answers')}
      </div>
      <p aria-live="polite" className="sr-only">
        {told}
      </p>
    </div>
  );
}

/** Returns the left item of a tile's pair, which sets the letter and the tint of the pair. */
const itemOf = (pairing: Pairing, tile: Tile): number => {
  const partner = partnerOf(pairing, tile);
  return partner === NONE || tile.side === 'right' ? partner : tile.place;
};

type MatchTileProps = TileProps & { readonly text: string; readonly item: number };

function MatchTile({ text, item, ...button }: MatchTileProps) {
  const looks = item === NONE ? 'border-line-strong bg-card' : TINTS[item % TINTS.length];
  return (
    <button
      type="button"
      {...button}
      className={`eased flex min-h-12 items-center gap-2.5 rounded-[10px] border px-3 py-2 text-left leading-snug ${button['aria-pressed'] ? 'choice-ring' : looks}`}
    >
      <span className="min-w-0 flex-1 wrap-break-word">
        <PortText text={text} />
      </span>
      <span
        aria-hidden
        className={`grid size-6 shrink-0 place-items-center rounded-full border font-mono text-sm ${item === NONE ? 'border-dashed border-line-strong' : 'border-current font-semibold'}`}
      >
        {LETTERS[item]}
      </span>
    </button>
  );
}
