import Link from 'next/link';
import { Button } from '@/app/_components/ui/button';
import { addBasePath } from '@/lib/base-path';
import { type GlanceQuery, glanceAddress } from '@/lib/classroom/insight/glance-query';
import { dateOf } from '@/lib/scheduler/due/study-day';
import { SELF_GRADED_COLOR, SHARE_LABELS, STEP_LABELS, stepColor } from './recall-steps';

type DayChoiceProps = { readonly path: string; readonly query: GlanceQuery; readonly fault: string | null };

/** Chooses the day for which the table shows predictions. It is a plain form that reloads this page. */
export function DayChoice({ path, query, fault }: DayChoiceProps) {
  const isFolded = query.on === null && fault === null;
  return (
    <details open={!isFolded} className="print:hidden">
      <summary className="w-fit cursor-pointer py-2 underline">Look ahead</summary>
      <form action={addBasePath(path)} className="grid gap-1 pb-2">
        {query.sort !== 'name' && <input type="hidden" name="sort" value={query.sort} />}
        {query.descending && <input type="hidden" name="down" value="1" />}
        {query.open.map((id) => (
          <input key={id} type="hidden" name="open" value={id} />
        ))}
        <label htmlFor="on" className="font-medium">
          What will they know on…
        </label>
        <div className="flex flex-wrap items-center gap-2">
          <input
            id="on"
            name="on"
            type="date"
            defaultValue={query.on === null ? '' : dateOf(query.on)}
            aria-invalid={fault === null ? undefined : true}
            aria-describedby={fault === null ? undefined : 'on-error'}
            className="min-h-11 rounded-lg border border-line-strong bg-card px-3 py-2 aria-invalid:border-wrong"
          />
          <Button type="submit" look="plain">
            Show
          </Button>
          {query.on !== null && (
            <Link
              href={glanceAddress(path, { ...query, on: null })}
              prefetch={false}
              className="px-2 py-2 text-sm text-muted underline"
            >
              Back to today
            </Link>
          )}
        </div>
        {fault !== null && (
          <p id="on-error" className="text-sm text-wrong">
            {fault}
          </p>
        )}
      </form>
    </details>
  );
}

type ColorKeyProps = {
  /** Whether the table shows columns for topics. */
  readonly hasConcepts: boolean;
};

/** Explains the colors. */
export function ColorKey({ hasConcepts }: ColorKeyProps) {
  return (
    <div className="grid gap-1 text-sm text-muted">
      <KeyRow label="Share of topics known" entries={SHARE_LABELS.map((label, n) => [label, n + 2])} />
      {hasConcepts && (
        <>
          <KeyRow label="Predicted recall of a topic" entries={STEP_LABELS.map((label, n) => [label, n + 1])} />
          <p>
            <span
              aria-hidden="true"
              className="me-1.5 inline-block size-3.5 border border-line-strong align-text-bottom forced-color-adjust-none print:[print-color-adjust:exact]"
              style={{ background: SELF_GRADED_COLOR }}
            />
            “self” means only flashcards, which learners grade themselves. A dash means not started.
          </p>
        </>
      )}
    </div>
  );
}

type KeyRowProps = { readonly label: string; readonly entries: readonly (readonly [label: string, step: number])[] };

function KeyRow({ label, entries }: KeyRowProps) {
  return (
    <div className="flex flex-wrap gap-x-4 gap-y-1">
      <span>{label}:</span>
      <ul aria-label={label} className="flex flex-wrap gap-x-4 gap-y-1">
        {entries.map(([name, step]) => (
          <li key={name} className="flex items-center gap-1.5">
            <span
              aria-hidden="true"
              className="size-3.5 border border-line-strong forced-color-adjust-none print:[print-color-adjust:exact]"
              style={{ background: stepColor(step) }}
            />
            {name}
          </li>
        ))}
      </ul>
    </div>
  );
}

type PagesProps = { readonly path: string; readonly query: GlanceQuery; readonly pageCount: number };

/** Links between the pages of a table that has more learners than fit on one page. */
export function Pages({ path, query, pageCount }: PagesProps) {
  if (pageCount === 1) return null;
  const to = (page: number) => glanceAddress(path, { ...query, page });
  return (
    <nav aria-label="More learners" className="flex items-center gap-4 print:hidden">
      {query.page > 1 && (
        <Link href={to(query.page - 1)} prefetch={false} className="py-2 underline">
          Previous
        </Link>
      )}
      <span className="text-muted">
        Page {query.page} of {pageCount}
      </span>
      {query.page < pageCount && (
        <Link href={to(query.page + 1)} prefetch={false} className="py-2 underline">
          Next
        </Link>
      )}
    </nav>
  );
}
