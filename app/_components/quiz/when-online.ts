import { useEffect, useRef } from 'react';

const FIRST_PAUSE_MS = 2000;
const LONGEST_PAUSE_MS = 60_000;

/**
 * While something waits to be sent, calls `send` at once when the browser says that the network is back, and, as long
 * as it believes that there is one, again and again after pauses that grow from 2 seconds to a minute: the server may
 * be what is gone.
 */
export function useWhenOnline(waits: boolean, send: () => unknown): void {
  const latest = useRef(send);
  useEffect(() => {
    latest.current = send;
  });
  useEffect(() => {
    if (!waits) return;
    let pauseMs = FIRST_PAUSE_MS;
    let timer = 0;
    const pause = () => {
      timer = window.setTimeout(attempt, pauseMs);
      pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
    };
    const attempt = () => {
      pause();
      if (navigator.onLine) latest.current();
    };
    const begin = () => {
      window.clearTimeout(timer);
      pauseMs = FIRST_PAUSE_MS;
      attempt();
    };
    pause();
    window.addEventListener('online', begin);
    return () => {
      window.removeEventListener('online', begin);
      window.clearTimeout(timer);
    };
  }, [waits]);
}
