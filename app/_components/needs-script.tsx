import type { ReactNode } from 'react';

/** What a visitor whose browser runs no JavaScript is told where something needs it; nobody else sees it. */
export function NeedsScript({ children }: { readonly children: ReactNode }) {
  return (
    <noscript>
      <p className="rounded-lg border border-line bg-sunk px-4 py-3">{children}</p>
    </noscript>
  );
}
