import { type ReactNode, useEffect, useRef } from 'react';
import { addBasePath } from '@/lib/base-path';

type StepFrameProps = {
  /** The number of this step, starting from 1. */
  readonly number: number;
  readonly count: number;
  readonly heading: string;
  /** Whether the visitor came here from another step. If so, the heading receives the focus. */
  readonly isReached: boolean;
  readonly children: ReactNode;
};

/** One step of the start page: a link to leave, the progress, the heading, and the step's content. */
export function StepFrame({ number, count, heading, isReached, children }: StepFrameProps) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!isReached) return;
    window.scrollTo(0, 0);
    title.current?.focus({ preventScroll: true });
  }, [isReached]);
  return (
    <div className="pb-40 peer-target:invisible short:pb-0">
      <header className="flex h-14 items-center gap-3">
        <a
          href={addBasePath('/')}
          className="-ml-2.5 grid size-11 shrink-0 place-items-center rounded-lg text-ink hover:bg-sunk"
        >
          <svg
            aria-hidden
            viewBox="0 0 24 24"
            className="size-6"
            stroke="currentColor"
            strokeWidth="2"
            strokeLinecap="round"
          >
            <path d="M18 6 6 18M6 6l12 12" />
          </svg>
          <span className="sr-only">Leave</span>
        </a>
        <p className="sr-only">
          Step {number} of {count}
        </p>
        <span aria-hidden className="flex flex-1 gap-1">
          {Array.from({ length: count }, (_, place) => place).map((place) => (
            <span
              key={place}
              data-done={place < number || undefined}
              className="h-1.5 flex-1 rounded-full border border-line-strong data-done:border-accent data-done:bg-accent forced-colors:data-done:bg-[Highlight]"
            />
          ))}
        </span>
      </header>
      <section className="grid gap-4 pt-2 sm:pt-6 lg:max-w-160">
        <h2 ref={title} tabIndex={-1} className="text-h1 font-semibold outline-none">
          {heading}
        </h2>
        {children}
      </section>
    </div>
  );
}
