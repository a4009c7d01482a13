import Link from 'next/link';
import { PortText } from '@/app/_components/port-text';
import { ButtonLink } from '@/app/_components/ui/button';
import type { ClassMisconception } from '@/lib/classroom/insight/view-misconceptions';
import { formatCount } from '@/lib/words/count';
import { BeliefTopics } from './belief-topics';

type ToTeachProps = { readonly path: string; readonly misconceptions: readonly ClassMisconception[] };

/** Lists the misconceptions to discuss first, each with a question for the projector. */
export function ToTeach({ path, misconceptions }: ToTeachProps) {
  if (misconceptions.length === 0) return <p>No current misconceptions.</p>;
  return (
    <>
      <ol className="divide-y divide-line rounded-xl border border-line bg-card">
        {misconceptions.map(({ misconceptionId, belief, concepts, holders }) => (
          <li key={misconceptionId} className="flex items-center justify-between gap-4 px-4 py-3">
            <div className="grid min-w-0 gap-1">
              <p className="font-medium wrap-anywhere">
                “<PortText text={belief} />”
              </p>
              <p className="text-sm text-muted">
                {formatCount(holders.length, 'learner')} · <BeliefTopics path={path} concepts={concepts} />
              </p>
            </div>
            <ButtonLink href={`${path}/misconceptions/${misconceptionId}`} prefetch={false} look="plain">
              Project<span className="sr-only"> “{belief}”</span>
            </ButtonLink>
          </li>
        ))}
      </ol>
      <Link
        href={`${path}/misconceptions`}
        prefetch={false}
        className="inline-flex min-h-11 w-fit items-center underline"
      >
        All common misconceptions
      </Link>
    </>
  );
}
