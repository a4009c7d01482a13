import Link from 'next/link';
import type { ReactNode } from 'react';

type PracticeLinksProps = { readonly missedCount: number; readonly offersMock: boolean };

/** Links to the ways to practice in addition to today's quiz. */
export function PracticeLinks({ missedCount, offersMock }: PracticeLinksProps) {
  return (
    <nav aria-labelledby="practice-more" className="grid gap-2">
      <h2 id="practice-more" className="text-lg font-semibold">
        Practice more
      </h2>
      <ul className="divide-y divide-line overflow-hidden rounded-xl border border-line bg-card">
        {missedCount > 0 && (
          <Way href="/today/practice/missed" label="Missed topics">
            <span className="font-mono tabular-nums">{missedCount}</span>
          </Way>
        )}
        <Way href="/today/practice/flashcards" label="Flashcards" />
        {offersMock && <Way href="/today/practice/mock" label="Mock exam" />}
        <Way href="/topics" label="Choose a topic" />
      </ul>
    </nav>
  );
}

type WayProps = { readonly href: string; readonly label: string; readonly children?: ReactNode };

function Way({ href, label, children }: WayProps) {
  return (
    <li>
      <Link
        href={href}
        prefetch={false}
        className="eased flex min-h-12 items-center gap-3 px-4 py-2 no-underline -outline-offset-2 hover:bg-sunk"
      >
        <span className="flex-1 font-medium">{label}</span>
        {children}
        <span aria-hidden className="text-muted">
          ›
        </span>
      </Link>
    </li>
  );
}
