import { useEffect, useLayoutEffect, useRef } from 'react';

/** What pages of this tab have begun with. A page that begins with the very same thing again is an old page. */
const begun = new WeakSet<object>();

type Returns = {
  /** The page is an old one, which the browser's Back button has brought back; called before anything is painted. */
  readonly onRestored: () => void;
  /** The learner comes back to a page that was left as it is now on screen. */
  readonly onReturn: () => void;
};

/**
 * Tells when a page may show a question that was answered since: the router or the browser kept the page, or another
 * tab went on meanwhile.
 * @param start what the server made for the page
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
