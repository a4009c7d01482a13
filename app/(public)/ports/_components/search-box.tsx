'use client';

import { useRouter } from 'next/navigation';
import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import type { PortSuggestions } from '@/lib/network/suggest-ports';

/** How long typing must rest before the server is asked, in milliseconds. */
const REST_MS = 120;
const nothing: PortSuggestions = { path: '/ports', total: 0, hits: [] };

/** Finds a port by number, name or use: results while somebody types; without a script, an ordinary form. */
export function SearchBox({ typed }: { readonly typed: string }) {
  const router = useRouter();
  const id = useId();
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const [found, setFound] = useState(nothing);
  const [active, setActive] = useState(-1);

  useEffect(() => {
    if (text.trim() === '') {
      setFound(nothing);
      return;
    }
    const abort = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const reply = await fetch(`/api/ports?query=${encodeURIComponent(text)}`, { signal: abort.signal });
        if (reply.ok) setFound(await reply.json());
        setActive(-1);
      } catch {
        if (!abort.signal.aborted) setFound(nothing);
      }
    }, REST_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [text]);

  const isOpen = open && found.hits.length > 0;
  const visit = (path: string) => {
    setOpen(false);
    router.push(path);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const count = found.hits.length;
    if (event.key === 'Escape' && isOpen) {
      event.preventDefault();
      setOpen(false);
    }
    if (count === 0 || !['ArrowDown', 'ArrowUp', 'Enter'].includes(event.key)) return;
    const chosen = found.hits[active];
    if (event.key === 'Enter') {
      if (!isOpen || !chosen) return;
      event.preventDefault();
      visit(`/ports/${chosen.port}`);
      return;
    }
    event.preventDefault();
    setOpen(true);
    const step = event.key === 'ArrowDown' ? 1 : -1;
    setActive((place) => (place < 0 && step < 0 ? count - 1 : (place + step + count) % count));
  };
  return (
    <search className="relative">
      <form action="/api/ports/open" className="grid gap-1">
        <label htmlFor={`${id}-box`} className="font-medium">
          Port number, range or name
        </label>
        <div className="flex gap-2">
          <input
            id={`${id}-box`}
            name="query"
            type="search"
            role="combobox"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={80}
            defaultValue={typed}
            aria-autocomplete="list"
            aria-expanded={isOpen}
            aria-controls={`${id}-list`}
            aria-activedescendant={isOpen && active >= 0 ? `${id}-${active}` : undefined}
            onChange={(event) => {
              setText(event.target.value);
              setOpen(true);
            }}
            onKeyDown={onKeyDown}
            onBlur={() => setOpen(false)}
            className="min-h-11 w-full rounded-lg border border-line bg-card px-3 py-2 font-mono text-base"
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
        id={`${id}-list`}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the list of a combobox (ARIA 1.2)
        role="listbox"
        aria-label="Ports found"
        hidden={!isOpen}
        className="absolute z-10 mt-1 w-full overflow-hidden rounded-lg border border-line bg-card shadow-lg"
      >
        {found.hits.map((hit, place) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled by the combobox, which keeps the focus
          // biome-ignore lint/a11y/useFocusableInteractive: likewise
          <li
            key={hit.port}
            id={`${id}-${place}`}
            // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: an option of the combobox's list
            role="option"
            aria-selected={place === active}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => visit(`/ports/${hit.port}`)}
            className="flex cursor-pointer gap-3 px-3 py-2 hover:bg-sunk aria-selected:bg-sunk aria-selected:inset-ring-2 aria-selected:inset-ring-accent"
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
