import { useEffect, useRef } from 'react';

const FIRST_PAUSE_MS = 2000;
const LONGEST_PAUSE_MS = 60_000;

/**
 * While something waits to be sent, calls `send` when the browser reports that the network is back. While the browser
 * believes that it is online, also calls it after pauses that grow from 2 seconds to a minute, because the server may
 * be the part that is down.
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
