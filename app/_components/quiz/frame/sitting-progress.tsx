import { formatMinutes } from '@/lib/words/duration';
import type { WrittenAim } from '../api';

/** The progress of a sitting, in questions. */
export type ShownProgress = {
  readonly done: number;
  readonly total: number;
  /** The number of second tries, which are not part of the total. */
  readonly retries?: number;
  readonly minutesLeft?: number | null;
};

type SittingProgressProps = {
  readonly aim: WrittenAim;
  /** The number of answers since the page was opened. */
  readonly answered: number;
  readonly progress: ShownProgress;
};

/** With more questions than this, segments would be too narrow to see. */
const MOST_SEGMENTS = 24;

/** Shows the progress of a sitting: segments and numbers if it has an end, and a count if it does not. */
export function SittingProgress({ aim, answered, progress }: SittingProgressProps) {
  const { done, total } = progress;
  if (aim.mode === 'concept') return <p className="flex-1 text-sm text-muted">{answered} answered</p>;
  if (aim.mode === 'missed') {
    return <p className="flex-1 text-sm text-muted">{total === 0 ? 'None left' : `${total} left`}</p>;
  }
  return (
    <>
      <div
        role="progressbar"
        aria-label="Progress of this quiz"
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={done}
        aria-valuetext={`${done} of ${total} questions done`}
        className="flex h-2.5 min-w-0 flex-1 gap-0.5"
      >
        <Segments {...progress} />
      </div>
      <p className="font-mono text-sm text-muted tabular-nums">
        {done}/{total}
      </p>
      <TimeLeft minutes={progress.minutesLeft ?? null} />
    </>
  );
}

const look =
  'fill-up h-full rounded-full border border-line-strong bg-sunk data-done:border-accent data-done:bg-[length:100%_100%] forced-colors:data-done:bg-[Highlight]';

function Segments({ done, total, retries = 0 }: ShownProgress) {
  if (total > MOST_SEGMENTS) {
    return (
      <div className="h-full flex-1 overflow-hidden rounded-full border border-line-strong bg-sunk">
        <div
          className="eased h-full bg-accent forced-colors:bg-[Highlight]"
          style={{ width: `${(100 * done) / total}%` }}
        />
      </div>
    );
  }
  const places = Array.from({ length: total }, (_, place) => place);
  const tries = Array.from({ length: retries }, (_, place) => place);
  return (
    <>
      {places.map((place) => (
        <span key={place} data-done={place < done || undefined} className={`${look} flex-2`} />
      ))}
      {tries.map((place) => (
        <span key={place} data-retry className={`${look} flex-1`} />
      ))}
    </>
  );
}

function TimeLeft({ minutes }: { readonly minutes: number | null }) {
  if (minutes === null || minutes === 0) return null;
  return (
    <p className="text-sm whitespace-nowrap text-muted">
      <span className="sr-only sm:not-sr-only">About </span>
      {formatMinutes(minutes)}
      <span className="sr-only sm:not-sr-only"> left</span>
    </p>
  );
}
