import { useEffect, useLayoutEffect, useRef } from 'react';

/** Where keys have their own meaning. */
const OWN_KEYS = '[popover], dialog';

/**
 * Calls a handler for key presses anywhere on the page, once however long the key is held. It is not called while text
 * is typed or a modifier is held, nor in a menu or a dialog.
 */
export function useKeys(handle: (key: string, event: KeyboardEvent) => void): void {
  const latest = useRef(handle);
  // Before the browser paints: a key means what it means for the question that is on the screen.
  useLayoutEffect(() => {
    latest.current = handle;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.repeat) return;
      const target = event.target as HTMLElement;
      const types = target instanceof HTMLInputElement && target.type === 'text';
      if (types && event.key === 'Escape') target.blur();
      if (target.closest?.(OWN_KEYS)) return;
      if (types || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return;
      latest.current(event.key, event);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}

/** Whether a key press already does something where the focus is: Enter or Space on a link or button. */
export const isOnControl = (event: KeyboardEvent): boolean =>
  (event.target as HTMLElement).closest('a, button, summary') !== null;
