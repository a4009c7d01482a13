import Link from 'next/link';
import { PortText } from '@/app/_components/port-text';
import type { MockResult } from '@/lib/study/mock/mock-result';

/** The number of questions that are visible at first. */
const SHOWN_COUNT = 8;

/** Lists the questions that were answered wrong, each with its answer and one sentence about it. */
export function MissedQuestions({ missed }: Pick<MockResult, 'missed'>) {
  return (
    <section aria-labelledby="missed" className="grid gap-2">
      <h2 id="missed" className="text-lg font-semibold">
        Missed questions
      </h2>
      <MissedList missed={missed.slice(0, SHOWN_COUNT)} />
      {missed.length > SHOWN_COUNT && (
        <details>
          <summary className="flex min-h-11 w-fit cursor-pointer items-center text-muted underline">
            Show {missed.length - SHOWN_COUNT} more
          </summary>
          <div className="pt-2">
            <MissedList missed={missed.slice(SHOWN_COUNT)} />
          </div>
        </details>
      )}
    </section>
  );
}

const MissedList = ({ missed }: Pick<MockResult, 'missed'>) => (
  <ul className="divide-y divide-line rounded-xl border border-line bg-card">
    {missed.map(({ conceptId, title, prompt, right, about }) => (
      <li key={conceptId} className="grid gap-1 px-4 py-3 [overflow-wrap:anywhere]">
        <h3 className="text-sm">
          <Link href={`/topics/${conceptId}`} prefetch={false} className="underline">
            {title}
          </Link>
        </h3>
        <p>
          <PortText text={prompt} />
        </p>
        <p className="font-semibold">
          <PortText text={right} />
        </p>
        {about !== null && (
          <p className="text-muted">
            <PortText text={about} />
          </p>
        )}
      </li>
    ))}
  </ul>
);
