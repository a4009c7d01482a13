import type { Item } from './item';
import { citeInHtml, inHtml } from './markup';

/** One note of a deck. Its text is HTML. */
export type CardNote = {
  /** The note's permanent id. It is the same in every export, so that Anki updates a note instead of duplicating it. */
  readonly guid: string;
  readonly front: string;
  readonly back: string;
  readonly explanation: string;
  readonly sources: string;
  readonly tags: readonly string[];
};

export const CARD_FIELDS = [
  { key: 'front', name: 'Front' },
  { key: 'back', name: 'Back' },
  { key: 'explanation', name: 'Explanation' },
  { key: 'sources', name: 'Sources' },
] as const;

export const CARD_STYLE =
  '.card { font-family: sans-serif; font-size: 20px; text-align: center; } .sources { font-size: 14px; }';

/** Returns an item as a note. Anki separates fields with U+001F, which `inHtml` removes from every string. */
export function toCardNote(item: Item): CardNote {
  const front = item.afterGap === null ? item.prompt : `${item.prompt}[…]${item.afterGap}`;
  return {
    guid: `well-known/${item.id}`,
    front: inHtml(front),
    back: inHtml(item.right),
    explanation: inHtml(item.explanation),
    sources: citeInHtml(item.sources),
    tags: ['well-known', `well-known::${item.family}`],
  };
}
