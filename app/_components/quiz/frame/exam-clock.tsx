import { useEffect, useRef, useState } from 'react';
import { formatCount } from '@/lib/words/count';

/** The remaining minutes at which a screen reader announces the time. */
const WARNINGS = [10, 5, 1];
/** The interval at which the clock updates, in milliseconds. */
const TICK_MS = 1000;
/** The interval at which the browser asks the server to confirm that time is up. */
const OVER_TICKS = 3;

type ExamClockProps = {
  /** The remaining time when the server replied, in milliseconds. */
  readonly leftMs: number;
  readonly say: (text: string) => void;
  /** Called when time is up, to ask the server what comes next. */
  readonly onOver: () => void;
};

/** Shows how many minutes an exam has left. It never stops, and shows no seconds before the last minute. */
export function ExamClock({ leftMs, say, onOver }: ExamClockProps) {
  const [left, setLeft] = useState(leftMs);
  const latest = useRef({ say, onOver });
  useEffect(() => {
    latest.current = { say, onOver };
  });
  useEffect(() => {
    const endsAt = performance.now() + leftMs;
    let before = leftMs;
    let overTicks = 0;
    const tick = () => {
      const now = endsAt - performance.now();
      setLeft(now);
      const passed = WARNINGS.find((minutes) => before > minutes * 60_000 && now <= minutes * 60_000);
      if (passed !== undefined) latest.current.say(`${formatCount(passed, 'minute')} left.`);
      if (now <= 0 && before > 0) latest.current.say('Time is up.');
      if (now <= 0 && overTicks++ % OVER_TICKS === 0) latest.current.onOver();
      before = now;
    };
    const timer = setInterval(tick, TICK_MS);
    return () => clearInterval(timer);
  }, [leftMs]);
  return (
    <p role="timer" className="text-sm whitespace-nowrap text-muted">
      <TimeLeft minutes={Math.ceil(left / 60_000)} />
    </p>
  );
}

function TimeLeft({ minutes }: { readonly minutes: number }) {
  if (minutes <= 0) return 'Time is up';
  if (minutes === 1) return 'Last minute';
  return (
    <>
      {minutes}{' '}
      <span aria-hidden className="sm:hidden">
        min
      </span>
      <span className="sr-only sm:not-sr-only">minutes left</span>
    </>
  );
}
