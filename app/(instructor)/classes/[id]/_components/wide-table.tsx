import type { ReactNode } from 'react';
import { formatPercent } from '@/lib/words/percent';

type WithChildren = { readonly children: ReactNode };

/**
 * A table that scrolls by itself where the screen is too narrow for it; the page never does (nor do its unseen texts
 * widen it).
 */
export function WideTable({ caption, children }: WithChildren & { readonly caption: string }) {
  return (
    <section
      aria-label={caption}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: without it, nobody can scroll the table by keyboard
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

/** A table's headings: first that of the names, at the start, then those of the numbers. */
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

/** How much of the number before it learners graded themselves; nothing where they did not. */
export function SelfGradedNote({ count }: { readonly count: number }) {
  if (count === 0) return null;
  return (
    <span data-testid="self-graded" className="block text-xs text-muted">
      {count}&nbsp;self-graded
    </span>
  );
}

/** A share, 0 to 1, in percent; null where there is nothing yet to take a share of. */
export function ShareCell({ share }: { readonly share: number | null }) {
  return <NumberCell>{share === null ? '–' : formatPercent(share)}</NumberCell>;
}
