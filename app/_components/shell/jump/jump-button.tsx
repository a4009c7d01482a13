'use client';

import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';

const JumpDialog = lazy(() => import('./jump-dialog'));

/** Opens the search for any port, service, or topic: with a press, with Ctrl or ⌘ and K, or with a slash. */
export function JumpButton({ icon }: { readonly icon: ReactNode }) {
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!isJumpKey(event)) return;
      event.preventDefault();
      setIsOpen(true);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return (
    <>
      <button
        type="button"
        data-for="stranger learner member instructor"
        aria-label="Look up a port, service, or topic"
        aria-keyshortcuts="Meta+K Control+K /"
        aria-haspopup="dialog"
        onClick={() => setIsOpen(true)}
        className="icon-button jump-button text-muted hover:text-ink"
      >
        {icon}
        <span aria-hidden className="jump-label">
          Look up… <kbd className="font-mono text-xs">/</kbd>
        </span>
      </button>
      {isOpen && (
        <Suspense>
          <JumpDialog onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </>
  );
}

function isJumpKey({ key, metaKey, ctrlKey, altKey, target }: KeyboardEvent): boolean {
  if (altKey) return false;
  if (metaKey || ctrlKey) return key.toLowerCase() === 'k';
  return key === '/' && !isTyping(target);
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
