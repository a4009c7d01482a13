import Link from 'next/link';
import { PortText } from '@/app/_components/port-text';
import { ButtonLink } from '@/app/_components/ui/button';
import type { MissedToday } from '@/lib/study/sitting/summarize-day';
import { formatCount, plural } from '@/lib/words/count';

type WorthAnotherLookProps = {
  readonly missed: readonly MissedToday[];
  /** The number of topics that still need a right answer. */
  readonly missedCount: number;
};

/** The number of missed questions that are visible at first. */
const SHOWN_COUNT = 4;

/** Lists today's missed questions with their answers, and a link to retry those that are still open. */
export function WorthAnotherLook({ missed, missedCount }: WorthAnotherLookProps) {
  const others = missed.slice(SHOWN_COUNT);
  return (
    <section className="grid gap-3">
      <h2 className="text-lg font-semibold">Worth another look</h2>
      <MissedList missed={missed.slice(0, SHOWN_COUNT)} />
      {others.length > 0 && (
        <details>
          <summary className="w-fit cursor-pointer py-2 text-muted underline">
            Show {formatCount(others.length, 'more question')}
          </summary>
          <div className="pt-2">
            <MissedList missed={others} />
          </div>
        </details>
      )}
      {missedCount > 0 && (
        <div>
          <ButtonLink href="/today/practice/missed/quiz" prefetch={false} look="plain">
            Try {plural(missedCount, 'it', 'these')} again
          </ButtonLink>
        </div>
      )}
    </section>
  );
}

const MissedList = ({ missed }: Pick<WorthAnotherLookProps, 'missed'>) => (
  <ul className="divide-y divide-line rounded-xl border border-line bg-card">
    {missed.map(({ conceptId, title, prompt, right, why, isRecovered }) => (
      <li key={conceptId} className="grid gap-1 px-4 py-3 [overflow-wrap:anywhere]">
        <p className="text-sm text-muted">
          <Link href={`/topics/${conceptId}`} prefetch={false}>
            {title}
          </Link>
          {isRecovered && ' · right on the second try'}
        </p>
        <p>
          <PortText text={prompt} />
        </p>
        <p>
          <strong className="font-semibold">
            <PortText text={right} />
          </strong>
          {why !== null && (
            <span className="text-muted">
              {' '}
              · <PortText text={why} />
            </span>
          )}
        </p>
      </li>
    ))}
  </ul>
);
