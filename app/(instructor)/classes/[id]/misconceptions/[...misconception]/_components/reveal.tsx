'use client';

import { type ReactNode, useEffect, useRef } from 'react';

/** The keys that reveal the answer. Presentation remotes send Page Down. */
const KEYS = [' ', 'Enter', 'ArrowRight', 'PageDown'];

/**
 * Hides the answer until the presenter presses a key or clicks the button. It is a native `details` element, so the
 * button works without JavaScript.
 */
export function Reveal({ children }: { readonly children: ReactNode }) {
  const answer = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const open = (event: KeyboardEvent) => {
      const isOnControl = event.target instanceof Element && event.target.closest('a, summary') !== null;
      if (isOnControl || !KEYS.includes(event.key) || !answer.current || answer.current.open) return;
      event.preventDefault();
      answer.current.open = true;
    };
    window.addEventListener('keydown', open);
    return () => window.removeEventListener('keydown', open);
  }, []);
  return (
    <details ref={answer} className="group">
      <summary
        aria-keyshortcuts="Space Enter"
        className="inline-flex min-h-14 cursor-pointer list-none items-center rounded-[10px] border border-line-strong bg-card px-6 text-lg font-medium group-open:hidden [&::-webkit-details-marker]:hidden"
      >
        Show the answer
      </summary>
      <div className="grid gap-[2vh]">{children}</div>
    </details>
  );
}
