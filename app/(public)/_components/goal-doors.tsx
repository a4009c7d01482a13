import Link from 'next/link';
import { GoalTitle } from '@/app/_components/goal-title';
import type { GoalChoice } from '@/lib/catalog/goal-choices';
import { describeTrademarks } from '@/lib/catalog/trademarks';
import { formatCount } from '@/lib/words/count';

/** Links each goal to its start page. */
export function GoalDoors({ goals }: { readonly goals: readonly GoalChoice[] }) {
  return (
    <section aria-labelledby="goals" className="grid gap-3">
      <h2 id="goals" className="text-lg font-semibold">
        What are you learning for?
      </h2>
      <ul className="grid gap-2 sm:grid-cols-2 lg:grid-cols-4">
        {goals.map(({ id, title, conceptCount }) => (
          <li key={id}>
            <Link
              href={`/start/${id}`}
              prefetch={false}
              className="grid h-full min-h-11 content-center rounded-lg border border-line-strong bg-card px-4 py-2 no-underline hover:border-accent"
            >
              <span className="font-medium">
                <GoalTitle title={title} />
              </span>
              <span className="text-sm text-muted">{formatCount(conceptCount, 'topic')}</span>
            </Link>
          </li>
        ))}
      </ul>
      <p className="text-sm text-muted">{describeTrademarks(goals)}</p>
    </section>
  );
}
