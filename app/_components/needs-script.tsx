import type { ReactNode } from 'react';

/** A note that appears only in browsers without JavaScript, where something needs it. */
export function NeedsScript({ children }: { readonly children: ReactNode }) {
  return (
    <noscript>
      <p className="rounded-lg border border-line bg-sunk px-4 py-3">{children}</p>
    </noscript>
  );
}
