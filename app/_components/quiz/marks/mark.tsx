import { DrawnIcon } from '../../ui/drawn-icon';
import type { InputProps } from '../input-props';

/** The mark on a part of a response: right, right but not chosen, wrong, told after "I don't know", or none. */
export type Mark = 'right' | 'missed' | 'wrong' | 'told' | '';

/** What is known about a response once it is marked. */
type Judged = Pick<InputProps, 'places'> & { readonly skipped: boolean };

/** Returns the mark of the option at an index, given the right indexes. */
export function markOption({ places, skipped }: Judged, place: number, chosen: boolean): Mark {
  if (places === null) return '';
  if (!places.includes(place)) return chosen && !skipped ? 'wrong' : '';
  if (skipped) return 'told';
  return chosen || places.length === 1 ? 'right' : 'missed';
}

/** Returns the mark of a row with one right value, given the right values. */
export function markRow({ places, skipped }: Judged, row: number, given: number | undefined): Mark {
  if (places === null) return '';
  if (skipped) return 'told';
  return places[row] === given ? 'right' : 'wrong';
}

/** The style of an element with `data-mark`. The borders differ, so that the marks can be told apart without color. */
export const MARK_LOOKS =
  'data-[mark=right]:border-correct data-[mark=right]:bg-correct-sunk data-[mark=missed]:border-dashed data-[mark=missed]:border-correct data-[mark=wrong]:border-wrong data-[mark=wrong]:bg-wrong-sunk data-[mark=told]:border-info data-[mark=told]:bg-info-sunk';

/** The drawings of the marks, from lucide (ISC license), 24 by 24. */
const NOTES = {
  right: { drawing: <path d="M20 6 9 17l-5-5" />, color: 'text-correct' },
  missed: { drawing: <circle cx="12" cy="12" r="10" strokeDasharray="3.85 4" />, color: 'text-correct' },
  wrong: { drawing: <path d="M18 6 6 18M6 6l12 12" />, color: 'text-wrong' },
  told: { drawing: <path d="M5 12h14M12 5l7 7-7 7" />, color: 'text-info' },
} as const;

/** The icon of a mark. A check mark is drawn with an animation. */
export function MarkIcon({ mark }: { readonly mark: Exclude<Mark, ''> }) {
  const { drawing, color } = NOTES[mark];
  return (
    <DrawnIcon
      strokeWidth={2.25}
      className={`size-5 shrink-0 ${color} ${mark === 'right' ? 'drawn drawn-from-end' : ''}`}
    >
      {drawing}
    </DrawnIcon>
  );
}

type MarkTagProps = { readonly mark: Exclude<Mark, ''>; readonly children: string };

/** A mark in words, placed on the border of its element so that it takes no space. */
export function MarkTag({ mark, children }: MarkTagProps) {
  return (
    <span
      className={`absolute -top-2.5 right-3 rounded-full border border-current bg-card px-2 text-xs leading-4.5 font-medium ${NOTES[mark].color}`}
    >
      {children}
    </span>
  );
}
