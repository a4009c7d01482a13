'use client';

import Link from 'next/link';
import { useEffect, useRef } from 'react';

type ManageMenuProps = {
  readonly entries: readonly { readonly href: string; readonly label: string; readonly isHere: boolean }[];
};

/**
 * Groups the pages that an instructor needs only now and then behind one button. It is a native `details` element, so
 * it opens without JavaScript. With JavaScript, it closes on Escape, on a click elsewhere, and when the focus leaves
 * it.
 */
export function ManageMenu({ entries }: ManageMenuProps) {
  const menu = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = () => menu.current?.removeAttribute('open');
    const closeOutside = ({ target }: Event) => {
      if (target instanceof Node && !menu.current?.contains(target)) close();
    };
    const closeByKey = ({ key }: KeyboardEvent) => {
      if (key !== 'Escape' || !menu.current?.open) return;
      close();
      menu.current.querySelector('summary')?.focus();
    };
    document.addEventListener('pointerdown', closeOutside);
    document.addEventListener('focusin', closeOutside);
    document.addEventListener('keydown', closeByKey);
    return () => {
      document.removeEventListener('pointerdown', closeOutside);
      document.removeEventListener('focusin', closeOutside);
      document.removeEventListener('keydown', closeByKey);
    };
  }, []);
  return (
    <details ref={menu} className="group relative shrink-0 print:hidden">
      <summary className="flex min-h-11 cursor-pointer list-none items-center gap-2 rounded-[10px] border border-line-strong bg-card px-4 [&::-webkit-details-marker]:hidden">
        Manage
        <svg aria-hidden="true" viewBox="0 0 12 12" className="size-3 group-open:rotate-180">
          <path d="M2 4.5 6 8.5 10 4.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
        </svg>
      </summary>
      <ul className="absolute end-0 z-10 mt-1 min-w-44 rounded-[10px] border border-line-strong bg-card py-1 shadow-lg">
        {entries.map(({ href, label, isHere }) => (
          <li key={href}>
            <Link
              href={href}
              prefetch={false}
              aria-current={isHere ? 'page' : undefined}
              onClick={() => menu.current?.removeAttribute('open')}
              className="flex min-h-11 items-center px-4 no-underline hover:bg-sunk focus-visible:-outline-offset-2 aria-[current=page]:font-semibold"
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </details>
  );
}
