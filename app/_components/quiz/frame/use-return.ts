import { useEffect, useLayoutEffect, useRef } from 'react';

/** The initial data of the pages in this tab. A page that starts with the same data again is an old page. */
const begun = new WeakSet<object>();

type Returns = {
  /** Called before the first paint if the page is an old one, restored by the browser's Back button. */
  readonly onRestored: () => void;
  /** Called when the learner returns to the page without a reload. */
  readonly onReturn: () => void;
};

/**
 * Detects when a page may show a question that was answered in the meantime. This happens if the router or the browser
 * kept the page, or if another tab continued the quiz.
 * @param start the data with which the server rendered the page
 */
export function useReturn(start: object, { onRestored, onReturn }: Returns): void {
  const isClaimed = useRef(false);
  const latest = useRef({ onRestored, onReturn });
  useLayoutEffect(() => {
    latest.current = { onRestored, onReturn };
  });
  useLayoutEffect(() => {
    if (isClaimed.current) return;
    isClaimed.current = true;
    if (begun.has(start)) latest.current.onRestored();
    begun.add(start);
  }, [start]);
  useEffect(() => {
    const show = (event: PageTransitionEvent) => event.persisted && latest.current.onReturn();
    const look = () => document.visibilityState === 'visible' && latest.current.onReturn();
    window.addEventListener('pageshow', show);
    document.addEventListener('visibilitychange', look);
    return () => {
      window.removeEventListener('pageshow', show);
      document.removeEventListener('visibilitychange', look);
    };
  }, []);
}
