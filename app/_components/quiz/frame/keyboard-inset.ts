import { useEffect } from 'react';

/** If less than this is covered, in CSS pixels, it is a browser toolbar and not a keyboard. */
const LEAST_KEYBOARD = 120;

/**
 * While the component is mounted, keeps two values on the root element up to date. `--keyboard` is the height of the
 * on-screen keyboard in pixels. `data-keyboard` is present while a keyboard is open.
 */
export function useKeyboardInset(): void {
  useEffect(() => {
    const view = window.visualViewport;
    if (!view) return;
    const { style, dataset } = document.documentElement;
    const measure = () => {
      // Zooming in also makes the visible part of the page smaller, but does not mean that a keyboard is open.
      const covered = view.scale > 1.01 ? 0 : Math.round(window.innerHeight - view.height - view.offsetTop);
      style.setProperty('--keyboard', `${Math.max(0, covered)}px`);
      if (covered >= LEAST_KEYBOARD) dataset.keyboard = '';
      else delete dataset.keyboard;
    };
    measure();
    view.addEventListener('resize', measure);
    view.addEventListener('scroll', measure);
    return () => {
      view.removeEventListener('resize', measure);
      view.removeEventListener('scroll', measure);
      style.removeProperty('--keyboard');
      delete dataset.keyboard;
    };
  }, []);
}
