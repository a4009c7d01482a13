import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { SignedInShell } from '@/app/_components/page-shell';
import { PortText } from '@/app/_components/port-text';
import { ButtonLink } from '@/app/_components/ui/button';
import { getApp } from '@/lib/app-context';
import { requireLearnerId } from '@/lib/auth/session/session';
import { listMissed, type Missed } from '@/lib/study/progress/list-missed';

export const metadata: Metadata = { title: 'Missed topics' };

export default async function MissedPage() {
  const learnerId = await requireLearnerId('/today/practice/missed');
  const list = await listMissed(getApp(), learnerId, new Date());
  if (!list.ok) redirect('/gone');
  const missed = list.value;
  return (
    <SignedInShell here="/today">
      <div className="grid max-w-2xl gap-6">
        <header className="grid gap-2">
          <h1 className="text-[1.75rem]/[2.125rem] font-semibold">
            {missed.length === 0 ? 'Nothing missed' : 'Missed topics'}
          </h1>
          <p className="text-muted">
            {missed.length === 0
              ? 'Questions you miss wait here until you get them right.'
              : 'Answer one correctly and it leaves this list.'}
          </p>
        </header>
        <div>
          {missed.length === 0 ? (
            <ButtonLink href="/today">Go to Today</ButtonLink>
          ) : (
            <ButtonLink href="/today/practice/missed/quiz" prefetch={false}>
              Practice {missed.length === 1 ? 'it' : `these ${missed.length}`}
            </ButtonLink>
          )}
        </div>
        {missed.length > 0 && <MissedList missed={missed.slice(0, SHOWN_COUNT)} />}
        {missed.length > SHOWN_COUNT && (
          <details>
            <summary className="w-fit cursor-pointer py-2 text-muted underline">
              Show {missed.length - SHOWN_COUNT} more
            </summary>
            <div className="pt-2">
              <MissedList missed={missed.slice(SHOWN_COUNT)} />
            </div>
          </details>
        )}
      </div>
    </SignedInShell>
  );
}

/** The number of topics that are visible at first. */
const SHOWN_COUNT = 8;

const MissedList = ({ missed }: { readonly missed: readonly Missed[] }) => (
  <ul className="divide-y divide-line rounded-xl border border-line bg-card">
    {missed.map((each) => (
      <MissedRow key={each.review.turnId} missed={each} />
    ))}
  </ul>
);

function MissedRow({ missed }: { readonly missed: Missed }) {
  const { conceptId, promptText, responseText, rightText, whyWrong } = missed.review;
  return (
    <li className="grid gap-1 px-4 py-3 [overflow-wrap:anywhere]">
      <h2 className="text-sm">
        <Link href={`/topics/${conceptId}`} prefetch={false} className="underline">
          {missed.title}
        </Link>
      </h2>
      <p>
        <PortText text={promptText} />
      </p>
      <dl className="grid grid-cols-[auto_1fr] gap-x-3">
        <dt className="text-muted">Answer</dt>
        <dd className="font-semibold">
          <PortText text={rightText} />
        </dd>
        {responseText !== '' && (
          <>
            <dt className="text-muted">You</dt>
            <dd>
              <PortText text={responseText} />
            </dd>
          </>
        )}
      </dl>
      {whyWrong && (
        <p className="text-muted">
          <PortText text={whyWrong} />
        </p>
      )}
    </li>
  );
}
