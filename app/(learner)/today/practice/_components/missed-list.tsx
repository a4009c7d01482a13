import Link from 'next/link';
import { PortText } from '@/app/_components/port-text';
import type { MissedQuestion } from '@/lib/study/progress/missed-question';

/** The number of questions that are shown before the list is unfolded. */
const SHOWN_COUNT = 8;

type MissedListProps = { readonly missed: readonly MissedQuestion[] };

/** Lists missed questions, each with its answer and one sentence about it. All but the first eight are folded. */
export function MissedList({ missed }: MissedListProps) {
  return (
    <div className="grid gap-2">
      <Rows missed={missed.slice(0, SHOWN_COUNT)} />
      {missed.length > SHOWN_COUNT && (
        <details>
          <summary className="flex min-h-11 w-fit cursor-pointer items-center text-muted underline">
            Show {missed.length - SHOWN_COUNT} more
          </summary>
          <div className="pt-2">
            <Rows missed={missed.slice(SHOWN_COUNT)} />
          </div>
        </details>
      )}
    </div>
  );
}

const Rows = ({ missed }: MissedListProps) => (
  <ul className="divide-y divide-line rounded-xl border border-line bg-card">
    {missed.map((each) => (
      <Row key={each.conceptId} {...each} />
    ))}
  </ul>
);

function Row({ conceptId, title, prompt, right, given, about }: MissedQuestion) {
  return (
    <li className="grid gap-1 px-4 py-3 [overflow-wrap:anywhere]">
      <h3 className="text-sm">
        <Link href={`/topics/${conceptId}`} prefetch={false} className="underline">
          {title}
        </Link>
      </h3>
      <p>
        <PortText text={prompt} />
      </p>
      {right !== null && (
        <dl className="grid grid-cols-[auto_1fr] gap-x-3">
          <dt className="text-muted">Answer</dt>
          <dd className="font-semibold">
            <PortText text={right} />
          </dd>
          {given !== null && (
            <>
              <dt className="text-muted">You</dt>
              <dd>
                <PortText text={given} />
              </dd>
            </>
          )}
        </dl>
      )}
      {about !== null && (
        <p className={right === null ? '' : 'text-muted'}>
          <PortText text={about} />
        </p>
      )}
    </li>
  );
}
