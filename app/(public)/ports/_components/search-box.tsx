'use client';

import { useRouter } from 'next/navigation';
import { useId, useState } from 'react';
import { PortText } from '@/app/_components/port-text';
import { useListbox } from '@/app/_components/use-listbox';
import { addBasePath } from '@/lib/base-path';
import { usePortSuggestions } from './use-port-suggestions';

/**
 * Finds a port by its number, name, or use. Results appear as the visitor types. Without JavaScript, it is a plain
 * form.
 */
export function SearchBox({ typed }: { readonly typed: string }) {
  const router = useRouter();
  const id = useId();
  const [text, setText] = useState(typed);
  // The initial text and a chosen suggestion are not looked up.
  const [asked, setAsked] = useState('');
  const [wantsResults, setWantsResults] = useState(false);
  const found = usePortSuggestions(asked);
  const isOpen = wantsResults && found.hits.length > 0;
  const { restart, inputProps, listProps, itemProps } = useListbox({
    items: found.hits,
    isOpen,
    startsAtFirst: false,
    onOpen: setWantsResults,
    onChoose: ({ port }) => {
      setText(String(port));
      setAsked('');
      setWantsResults(false);
      router.push(`/ports/${port}`);
    },
  });
  return (
    <search className="relative">
      <form action={addBasePath('/api/ports/open')} className="grid gap-1">
        <label htmlFor={id} className="font-medium">
          Port number, range, or name
        </label>
        <div className="flex gap-2">
          <input
            {...inputProps}
            id={id}
            value={text}
            onChange={({ target }) => {
              setText(target.value);
              setAsked(target.value);
              setWantsResults(true);
              restart();
            }}
            onBlur={() => setWantsResults(false)}
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
        {...listProps}
        aria-label="Ports found"
        className="absolute z-10 mt-1 w-full overflow-hidden rounded-lg border border-line bg-card shadow-lg"
      >
        {found.hits.map((hit, place) => (
          <li
            key={hit.port}
            {...itemProps(place)}
            className="flex cursor-pointer gap-3 px-3 py-2 aria-selected:bg-sunk aria-selected:inset-ring-2 aria-selected:inset-ring-accent"
          >
            <span className="w-12 shrink-0 text-right font-mono">{hit.port}</span>
            <span className="min-w-0 flex-1 truncate">
              {hit.title}{' '}
              <span className="text-sm text-muted">
                <PortText text={hit.detail} />
              </span>
            </span>
          </li>
        ))}
      </ul>
      <p role="status" className="sr-only">
        {isOpen ? `${found.total} found. Use the arrow keys to choose among the first ${found.hits.length}` : ''}
      </p>
    </search>
  );
}
