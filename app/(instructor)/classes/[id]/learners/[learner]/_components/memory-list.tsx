import Link from 'next/link';
import type { ClassLearnerView, LearnerConcept } from '@/lib/classroom/insight/view-class-learner';
import { formatCount } from '@/lib/words/count';
import { formatAhead } from '@/lib/words/duration';
import { formatPercent } from '@/lib/words/percent';
import { recallStep, stepColor } from '../../../_components/recall-steps';

type MemoryListProps = { readonly path: string; readonly families: ClassLearnerView['families'] };

/** Shows a learner's memory of every topic, grouped by family. */
export function MemoryList({ path, families }: MemoryListProps) {
  return (
    <section aria-labelledby="memory" className="grid gap-2">
      <h2 id="memory" className="text-lg font-semibold">
        What they know
      </h2>
      {families.map(({ label, knownCount, concepts }) => (
        <details key={label} className="rounded-lg border border-line bg-card px-4 py-2">
          <summary className="cursor-pointer py-1">
            {label}: {knownCount} of {concepts.length} known
          </summary>
          <ul className="grid gap-x-8 pb-2 md:grid-cols-2">
            {concepts.map((concept) => (
              <li key={concept.id} className="flex items-baseline justify-between gap-3 border-t border-line py-1">
                <Link href={`${path}/topics/${concept.id}`} prefetch={false} className="wrap-anywhere">
                  {concept.title}
                </Link>
                <Standing concept={concept} />
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}

function Standing({ concept: { recall, dueInDays } }: { readonly concept: LearnerConcept }) {
  if (recall === null || dueInDays === null) return <span className="shrink-0 text-sm text-muted">not started</span>;
  if (recall === 'self-graded') return <span className="shrink-0 text-sm text-muted">self-graded only</span>;
  return (
    <span className="flex shrink-0 items-baseline gap-2 text-sm tabular-nums">
      <span className="text-muted">{dueInWords(dueInDays)}</span>
      <span aria-hidden="true" className="size-3 self-center" style={{ background: stepColor(recallStep(recall)) }} />
      {formatPercent(recall)}
    </span>
  );
}

const dueInWords = (days: number): string =>
  days < 0 ? `${formatCount(-days, 'day')} overdue` : `due ${formatAhead(days)}`;
