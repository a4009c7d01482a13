import { type KeyboardEvent, useEffect, useId, useState } from 'react';

type ListboxOptions<Item> = {
  readonly items: readonly Item[];
  /** Whether the list is open. It is never open without items. */
  readonly isOpen: boolean;
  /** Whether the first item is highlighted before the user chooses one. */
  readonly startsAtFirst: boolean;
  /** Called when the arrow keys open the list and when Escape closes it. Without it, the list stays as it is. */
  readonly onOpen?: (isOpen: boolean) => void;
  readonly onChoose: (item: Item) => void;
};

const NOWHERE = -1;
const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/**
 * Runs a list of suggestions below a text field, following the pattern "editable combobox with list autocomplete" of
 * the ARIA Authoring Practices. The focus stays in the field, the arrow keys move a highlight in the list, and Enter or a
 * press chooses an item. The field handles Home, End, and Enter without a highlight.
 */
export function useListbox<Item>({ items, isOpen, startsAtFirst, onOpen, onChoose }: ListboxOptions<Item>) {
  const id = useId();
  const start = startsAtFirst ? 0 : NOWHERE;
  const [highlight, setHighlight] = useState(start);
  const at = isOpen && highlight < items.length ? highlight : Math.min(start, items.length - 1);
  const idOf = (place: number) => `${id}-${place}`;
  const current = isOpen && at !== NOWHERE ? idOf(at) : undefined;
  useEffect(() => {
    if (current !== undefined) document.getElementById(current)?.scrollIntoView({ block: 'nearest' });
  }, [current]);

  const move = (step: number) => {
    if (!isOpen) onOpen?.(true);
    const place = isOpen ? at : NOWHERE;
    const from = place === NOWHERE && step < 0 ? 0 : place;
    setHighlight((from + step + items.length) % items.length);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || items.length === 0) return;
    const step = STEPS[event.key];
    const chosen = isOpen ? items[at] : undefined;
    if (step !== undefined) move(step);
    else if (event.key === 'Enter' && chosen !== undefined) onChoose(chosen);
    else if (event.key === 'Escape' && isOpen && onOpen) onOpen(false);
    else return;
    event.preventDefault();
  };
  return {
    /** Clears the highlight, which is needed when the text changes. */
    restart: () => setHighlight(start),
    inputProps: {
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-expanded': isOpen,
      'aria-controls': id,
      'aria-activedescendant': current,
      autoComplete: 'off',
      onKeyDown,
    } as const,
    listProps: { id, role: 'listbox', hidden: !isOpen } as const,
    itemProps: (place: number) =>
      ({
        id: idOf(place),
        role: 'option',
        'aria-selected': place === at,
        // The focus stays in the field.
        onMouseDown: (event: { preventDefault(): void }) => event.preventDefault(),
        onMouseMove: () => setHighlight(place),
        onClick: () => {
          const item = items[place];
          if (item !== undefined) onChoose(item);
        },
      }) as const,
  };
}
