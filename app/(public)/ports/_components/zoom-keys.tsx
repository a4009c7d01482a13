'use client';

import { type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useRef } from 'react';

const linkOf: Readonly<Record<string, string>> = {
  '+': 'in',
  '=': 'in',
  '-': 'out',
  ArrowLeft: 'lower',
  ArrowRight: 'higher',
};

/** The last link that was used. The next stretch is a new page, and the focus returns to the same link there. */
let last: string | null = null;

/** Maps the keys + − ← → to the strip's links while the focus is in the strip. */
export function ZoomKeys({ children }: { readonly children: ReactNode }) {
  const group = useRef<HTMLDivElement>(null);
  const find = (name: string) => group.current?.querySelector<HTMLAnchorElement>(`a[data-zoom="${name}"]`);
  useEffect(() => {
    if (last === null) return;
    const target = group.current?.querySelector<HTMLAnchorElement>(`a[data-zoom="${last}"]`);
    last = null;
    (target ?? group.current)?.focus({ preventScroll: true });
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    const name = linkOf[event.key];
    const target = name && !event.ctrlKey && !event.metaKey && !event.altKey ? find(name) : null;
    if (!target) return;
    event.preventDefault();
    target.click();
  };
  const onClick = (event: MouseEvent) => {
    last = (event.target as Element).closest('a')?.getAttribute('data-zoom') ?? null;
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears the keys of the links inside it
    <div ref={group} tabIndex={-1} onKeyDown={onKeyDown} onClick={onClick} className="grid gap-3">
      {children}
    </div>
  );
}
