import { useCallback, useEffect, useRef, useState } from 'react';
import {
  beginKeptVisit,
  dropVisit,
  type KeptVisit,
  keepVisit,
  readKeptVisit,
  STEPS,
  type Step,
} from '@/app/_visit/kept-visit';
import type { GoalId } from '@/lib/ids';

/**
 * Returns the visitor's current step and choices. The URL contains the step, so that the Back button works. Until the
 * browser has read what it stores (`isRead`), they are those of a new visitor, as in the server's HTML.
 * @param goal the goal that the visitor came with, or null
 */
export function useSteps(goal: GoalId | null) {
  const [kept, setKept] = useState(() => arrive(goal, 0));
  const [isRead, setIsRead] = useState(false);
  const [isReached, setIsReached] = useState(false);
  const latest = useRef<KeptVisit | null>(null);
  const change = useCallback((next: KeptVisit) => {
    latest.current = next;
    setKept(next);
    keepVisit(next);
  }, []);
  const go = useCallback(
    (step: Step, changes: Partial<KeptVisit> = {}) => {
      if (!latest.current) return;
      setIsReached(true);
      change({ ...latest.current, ...changes, step });
      if (location.hash !== `#${step}`) window.history.pushState(null, '', `#${step}`);
    },
    [change],
  );
  /** Continues from a finished step and replaces it in the history, because it would be useless to go back to it. */
  const goPast = useCallback(
    (step: Step) => {
      window.history.replaceState(null, '', `#${step}`);
      go(step);
    },
    [go],
  );
  const begin = useCallback(() => {
    const now = Date.now();
    const found = readKeptVisit(now);
    const isNew = found === null || (goal !== null && found.visit.steps.length === 0);
    const first = isNew ? arrive(goal, now) : found;
    const step = readHash() ?? first.step;
    latest.current = { ...first, step };
    setKept(latest.current);
    setIsRead(true);
    if (step !== 'goals') window.history.replaceState(null, '', `${location.pathname}#${step}`);
  }, [goal]);
  useEffect(() => {
    begin();
    const follow = () => {
      if (!latest.current) return;
      setIsReached(true);
      change({ ...latest.current, step: readHash() ?? 'goals' });
    };
    window.addEventListener('popstate', follow);
    return () => window.removeEventListener('popstate', follow);
  }, [begin, change]);
  const read = useCallback(() => readKeptVisit(Date.now()) ?? latest.current ?? beginKeptVisit(Date.now()), []);
  /** Deletes everything and starts over. */
  const startOver = useCallback(() => {
    dropVisit();
    latest.current = beginKeptVisit(Date.now());
    go('goals');
  }, [go]);
  return { kept, isRead, isReached, change, go, goPast, read, startOver };
}

/** Returns a new visit, at its second step if the visitor comes with a goal. */
function arrive(goal: GoalId | null, now: number): KeptVisit {
  const fresh = beginKeptVisit(now);
  return goal === null ? fresh : { ...fresh, step: 'pace', visit: { ...fresh.visit, goals: [goal] } };
}

const readHash = (): Step | null => STEPS.find((step) => `#${step}` === location.hash) ?? null;
