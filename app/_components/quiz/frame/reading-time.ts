import { useRef } from 'react';

/** A verdict that is on screen for longer than this, in milliseconds, is no longer being read. */
const LONGEST_MS = 60_000;

/** Measures how long verdicts are on screen. The time is sent with the next request. */
export function useReadingTime() {
  const toldAt = useRef<number | null>(null);
  const readMs = useRef(0);
  return {
    /** Called when a verdict appears. */
    noteTold: () => {
      toldAt.current = performance.now();
    },
    /** Called when the learner continues from the verdict. */
    noteLeft: () => {
      if (toldAt.current === null) return;
      readMs.current += Math.min(LONGEST_MS, Math.round(performance.now() - toldAt.current));
      toldAt.current = null;
    },
    /** Returns the reading time that has not been sent yet, in milliseconds. */
    getReadMs: (): number => Math.min(LONGEST_MS, readMs.current),
    /** Called when the time has been sent. */
    noteSent: () => {
      readMs.current = 0;
    },
  };
}
