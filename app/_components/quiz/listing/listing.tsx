'use client';

import { useState } from 'react';
import { readListing } from '@/lib/network/sockets/read-listing';
import { PortText } from '../../port-text';
import { SocketTable } from './socket-table';

type ListingProps = {
  readonly lines: readonly string[];
  /** Whether the verdict is shown, to the right of the question. */
  readonly judged: boolean;
};

/** Until there is a verdict, a printed listing may be as wide as the question and the verdict together. */
const BOTH_COLUMNS = 'lg:w-max lg:max-w-[min(61rem,calc(50vw+20rem))]';

/** The text to read: a host's sockets as a table, as cards, or as a program prints them, or an address. */
export function Listing({ lines, judged }: ListingProps) {
  const hosts = readListing(lines);
  const [isPrinted, setPrinted] = useState(false);
  if (!hosts) {
    return (
      <section aria-label="Listing" className="rounded-xl bg-sunk px-4 py-3 font-mono text-xl wrap-anywhere">
        {lines.map((line) => (
          <p key={line}>
            <PortText text={line} />
          </p>
        ))}
      </section>
    );
  }
  return (
    <div className="grid min-w-0 gap-1">
      {isPrinted ? (
        <section
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
          tabIndex={0}
          aria-label="Listing"
          className={`overflow-x-auto rounded-xl bg-sunk px-4 py-3 ${judged ? '' : BOTH_COLUMNS}`}
        >
          <pre className="w-max font-mono text-sm leading-relaxed">{lines.join('\n')}</pre>
        </section>
      ) : (
        <section aria-label="Listing" className="@container grid gap-4">
          {hosts.map((host, place) => (
            <SocketTable key={host.title ?? place} {...host} />
          ))}
        </section>
      )}
      <button
        type="button"
        aria-pressed={isPrinted}
        onClick={() => setPrinted(!isPrinted)}
        className="group flex min-h-11 items-center gap-2 justify-self-start rounded-[10px] text-sm text-muted hover:text-ink"
      >
        <span
          aria-hidden
          className="flex h-5 w-9 items-center rounded-full border border-line-strong px-0.5 group-aria-pressed:justify-end group-aria-pressed:border-accent group-aria-pressed:bg-accent-sunk"
        >
          <span className="size-3.5 rounded-full border-7 border-line-strong group-aria-pressed:border-accent" />
        </span>
        <span>
          As <span className="font-mono">ss</span> prints it
        </span>
      </button>
    </div>
  );
}
