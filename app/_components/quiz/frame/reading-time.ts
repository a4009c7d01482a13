import { useRef } from 'react';

/** Longer than this on one verdict is not reading, in milliseconds. */
const LONGEST_MS = 60_000;

/** Measures how long verdicts are on screen. What was read goes with the next thing that is sent. */
export function useReadingTime() {
  const toldAt = useRef<number | null>(null);
  const readMs = useRef(0);
  return {
    /** A verdict is on screen. */
    noteTold: () => {
      toldAt.current = performance.now();
    },
    /** The learner goes on from it. */
    noteLeft: () => {
      if (toldAt.current === null) return;
      readMs.current += Math.min(LONGEST_MS, Math.round(performance.now() - toldAt.current));
      toldAt.current = null;
    },
    /** How long was read and not sent yet, in milliseconds. */
    getReadMs: (): number => Math.min(LONGEST_MS, readMs.current),
    /** It has been sent. */
    noteSent: () => {
      readMs.current = 0;
    },
  };
}
