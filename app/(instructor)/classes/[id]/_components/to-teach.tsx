import Link from 'next/link';
import { PortText } from '@/app/_components/port-text';
import { ButtonLink } from '@/app/_components/ui/button';
import { BeliefTopics } from './belief-topics';
import type { BeliefWords } from './overview-words';

type ToTeachProps = { readonly path: string; readonly beliefs: readonly BeliefWords[] };

/** Lists the misconceptions to discuss first, each with a question for the projector. */
export function ToTeach({ path, beliefs }: ToTeachProps) {
  if (beliefs.length === 0) return <p>No current misconceptions.</p>;
  return (
    <>
      <ol className="divide-y divide-line rounded-xl border border-line bg-card">
        {beliefs.map(({ id, belief, holders, topics }) => (
          <li key={id} className="flex items-center justify-between gap-4 px-4 py-3">
            <div className="grid min-w-0 gap-1">
              <p className="font-medium wrap-anywhere">
                “<PortText text={belief} />”
              </p>
              <p className="text-sm text-muted">
                {holders} · <BeliefTopics path={path} concepts={topics} />
              </p>
            </div>
            <ButtonLink href={`${path}/misconceptions/${id}`} prefetch={false} look="plain">
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
