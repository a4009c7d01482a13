import Link from 'next/link';
import type { DueWords } from './overview-words';

type NextDueProps = { readonly path: string; readonly assignment: DueWords | null };

/** Shows the assignment that is due first and how many learners have full credit. */
export function NextDue({ path, assignment }: NextDueProps) {
  if (!assignment) {
    return (
      <p>
        Nothing is due.{' '}
        <Link href={`${path}/assignments`} prefetch={false} className="underline">
          Assign topics
        </Link>
      </p>
    );
  }
  const { id, title, dueOn, done, percent } = assignment;
  return (
    <div className="grid gap-2 rounded-xl border border-line bg-card px-4 py-3">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <Link href={`${path}/assignments/${id}`} prefetch={false} className="font-medium underline wrap-anywhere">
          {title}
        </Link>
        <span className="text-sm text-muted">
          due{' '}
          <time dateTime={dueOn.date} className="whitespace-nowrap">
            {dueOn.told}
          </time>
        </span>
      </p>
      <svg
        aria-hidden="true"
        viewBox="0 0 100 8"
        preserveAspectRatio="none"
        className="h-2 w-full rounded-full border border-line-strong forced-color-adjust-none"
      >
        <rect width="100" height="8" className="fill-sunk" />
        <rect width={percent} height="8" className="fill-accent" />
      </svg>
      <p className="text-sm text-muted">{done}</p>
    </div>
  );
}
