import type { ReactNode } from 'react';

/** A note that something needs JavaScript. It appears only in browsers without JavaScript. */
export function NeedsScript({ children }: { readonly children: ReactNode }) {
  return (
    <noscript>
      <p className="rounded-lg border border-line bg-sunk px-4 py-3">{children}</p>
    </noscript>
  );
}
