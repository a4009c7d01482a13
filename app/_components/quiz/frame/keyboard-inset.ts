import { useEffect } from 'react';

/** What covers less than this, in CSS pixels, is a browser's toolbar and not a keyboard. */
const LEAST_KEYBOARD = 120;

/**
 * Keeps two things on the page's root up to date while the component is on screen: `--keyboard`, how many pixels of the
 * window's bottom are covered by an on-screen keyboard, and `data-keyboard`, which is there while one is open.
 */
export function useKeyboardInset(): void {
  useEffect(() => {
    const view = window.visualViewport;
    if (!view) return;
    const { style, dataset } = document.documentElement;
    const measure = () => {
      // Someone who has zoomed in sees less of the page too; that is no keyboard.
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
