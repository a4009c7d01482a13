import { useEffect, useLayoutEffect, useRef } from 'react';

/** The elements in which keys have their own meaning. */
const OWN_KEYS = '[popover], dialog';

/**
 * Calls a handler for key presses anywhere on the page, once for each press. It is not called while the learner types
 * text or holds a modifier key, or inside a menu or a dialog.
 */
export function useKeys(handle: (key: string, event: KeyboardEvent) => void): void {
  const latest = useRef(handle);
  // The handler is replaced before the browser paints, so that a key always acts on the question on screen.
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

/** Returns whether a key press already acts on the focused element, such as Enter or Space on a button. */
export const isOnControl = (event: KeyboardEvent): boolean =>
  (event.target as HTMLElement).closest('a, button, summary') !== null;
