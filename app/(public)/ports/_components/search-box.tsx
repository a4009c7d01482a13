'use client';

import { type UseComboboxState, type UseComboboxStateChangeOptions, useCombobox } from 'downshift';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { PortSuggestions } from '@/lib/network/suggest-ports';
import { usePortSuggestions } from './use-port-suggestions';

type Hit = PortSuggestions['hits'][number];

/**
 * Finds a port by its number, name or use. Results appear while the reader types; without a script, it is an ordinary
 * form.
 */
export function SearchBox({ typed }: { readonly typed: string }) {
  const router = useRouter();
  const [text, setText] = useState('');
  const [wantsResults, setWantsResults] = useState(false);
  const found = usePortSuggestions(text);
  const isOpen = wantsResults && found.hits.length > 0;
  const box = useCombobox<Hit>({
    items: [...found.hits],
    itemToString: (hit) => (hit ? String(hit.port) : ''),
    initialInputValue: typed,
    isOpen,
    stateReducer: keepTypedText,
    onIsOpenChange: (change) => setWantsResults(change.isOpen),
    onInputValueChange: ({ inputValue }) => setText(inputValue),
    onSelectedItemChange: ({ selectedItem }) => {
      if (selectedItem) router.push(`/ports/${selectedItem.port}`);
    },
  });
  const { highlightedIndex } = box;
  const label = box.getLabelProps();
  return (
    <search className="relative">
      <form action="/api/ports/open" className="grid gap-1">
        <label id={label.id} htmlFor={label.htmlFor} className="font-medium">
          Port number, range or name
        </label>
        <div className="flex gap-2">
          <input
            {...box.getInputProps({
              onBlur: () => setWantsResults(false),
              onKeyDown: ({ key, nativeEvent }) => {
                if (isForText(key, found.hits[highlightedIndex])) skipDownshift(nativeEvent);
              },
            })}
            name="query"
            type="search"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={80}
            className="min-h-11 w-full rounded-lg border border-line-strong bg-card px-3 py-2 font-mono text-base"
          />
          <button
            type="submit"
            className="eased min-h-11 shrink-0 rounded-lg bg-accent px-4 py-2 font-medium text-on-accent hover:opacity-90"
          >
            Look up
          </button>
        </div>
      </form>
      <ul
        {...box.getMenuProps({ 'aria-label': 'Ports found' })}
        hidden={!isOpen}
        className="absolute z-10 mt-1 w-full overflow-hidden rounded-lg border border-line bg-card shadow-lg"
      >
        {found.hits.map((hit, index) => (
          <li
            key={hit.port}
            {...box.getItemProps({ item: hit, index })}
            className="flex cursor-pointer gap-3 px-3 py-2 aria-selected:bg-sunk aria-selected:inset-ring-2 aria-selected:inset-ring-accent"
          >
            <span className="w-12 shrink-0 text-right font-mono">{hit.port}</span>
            <span className="min-w-0 flex-1 truncate">
              {hit.title} <span className="text-sm text-muted">{hit.detail}</span>
            </span>
          </li>
        ))}
      </ul>
      <p role="status" className="sr-only">
        {isOpen ? `${found.total} found; arrow keys move through the first ${found.hits.length}` : ''}
      </p>
    </search>
  );
}

/** Keeps the box a search, where Downshift expects a choice: to click into it or to leave it chooses nothing. */
function keepTypedText(
  state: UseComboboxState<Hit>,
  { type, changes }: UseComboboxStateChangeOptions<Hit>,
): Partial<UseComboboxState<Hit>> {
  const { InputClick, InputBlur } = useCombobox.stateChangeTypes;
  if (type === InputClick) return state;
  if (type === InputBlur) return { ...changes, inputValue: state.inputValue, selectedItem: state.selectedItem };
  return changes;
}

/** Whether a key is for the text rather than for the list: Enter without a chosen result looks up what was typed. */
const isForText = (key: string, chosen: Hit | undefined): boolean =>
  key === 'Home' || key === 'End' || (key === 'Enter' && !chosen);

/** Leaves the handling of an event to the browser. */
const skipDownshift = (event: Event) => Object.assign(event, { preventDownshiftDefault: true });
