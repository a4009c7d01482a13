import { useEffect } from 'react';

/**
 * While the component is mounted, an Enter key that is held down counts once, until it is released. Otherwise one long
 * press would answer a question and skip its verdict.
 */
export function useHeldEnter(): void {
  useEffect(() => {
    let isDown = false;
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || event.isComposing || event.target instanceof HTMLTextAreaElement) return;
      if (isDown || event.repeat) {
        event.preventDefault();
        event.stopImmediatePropagation();
      }
      isDown = true;
    };
    const release = (event: Event) => {
      if (!(event instanceof KeyboardEvent) || event.key === 'Enter') isDown = false;
    };
    window.addEventListener('keydown', press, { capture: true });
    window.addEventListener('keyup', release, { capture: true });
    window.addEventListener('blur', release);
    return () => {
      window.removeEventListener('keydown', press, { capture: true });
      window.removeEventListener('keyup', release, { capture: true });
      window.removeEventListener('blur', release);
    };
  }, []);
}
