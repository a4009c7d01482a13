import type { ReactNode } from 'react';
import { formatPercent } from '@/lib/words/percent';

type WithChildren = { readonly children: ReactNode };

/**
 * A table that scrolls sideways if the screen is too narrow. The page itself never scrolls sideways, and text for
 * screen readers does not widen it.
 */
export function WideTable({ caption, children }: WithChildren & { readonly caption: string }) {
  return (
    <section
      aria-label={caption}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: without it, the table cannot be scrolled by keyboard
      tabIndex={0}
      className="relative overflow-x-auto rounded-lg border border-line bg-card print:overflow-visible"
    >
      <table className="w-full border-collapse">
        <caption className="sr-only">{caption}</caption>
        {children}
      </table>
    </section>
  );
}

/** The headings of a table: the name column first, then the number columns. */
export function TableHead({ name, children }: WithChildren & { readonly name: string }) {
  return (
    <thead>
      <tr className="border-b border-line text-sm text-muted">
        <th scope="col" className="px-3 py-2 text-start font-medium">
          {name}
        </th>
        {children}
      </tr>
    </thead>
  );
}

export function NumberHeader({ children }: WithChildren) {
  return (
    <th scope="col" className="px-2 py-2 text-end font-medium whitespace-nowrap sm:px-3">
      {children}
    </th>
  );
}

export function NumberCell({ children }: WithChildren) {
  return <td className="px-2 py-2 text-end whitespace-nowrap tabular-nums sm:px-3 print:px-1">{children}</td>;
}

/** Shows how many of the preceding number were self-graded. Renders nothing if none were. */
export function SelfGradedNote({ count }: { readonly count: number }) {
  if (count === 0) return null;
  return (
    <span data-testid="self-graded" className="block text-xs text-muted">
      {count}&nbsp;self-graded
    </span>
  );
}

/** A share from 0 to 1, shown as a percentage. Null means that there is no data yet. */
export function ShareCell({ share }: { readonly share: number | null }) {
  return <NumberCell>{share === null ? '–' : formatPercent(share)}</NumberCell>;
}
