import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { SignedInShell } from '@/app/_components/page-shell';
import { ButtonLink } from '@/app/_components/ui/button';
import { getApp } from '@/lib/app-context';
import { requireLearnerId } from '@/lib/auth/session/session';
import { listMissed, type Missed } from '@/lib/study/progress/list-missed';
import { formatDateTime } from '@/lib/words/date';

export const metadata: Metadata = { title: 'Missed' };

export default async function MissedPage() {
  const learnerId = await requireLearnerId('/missed');
  const list = await listMissed(getApp(), learnerId, new Date());
  if (!list.ok) redirect('/gone');
  const { missed, timeZone } = list.value;
  return (
    <SignedInShell here="/missed">
      <div className="mx-auto grid max-w-2xl gap-5">
        <header className="grid gap-2">
          <h1 className="text-2xl font-semibold">
            {missed.length === 0 ? 'Nothing missed.' : 'Missed, and not right since'}
          </h1>
          <p className="text-muted">
            {missed.length === 0
              ? 'Whatever you answer wrong stands here until you answer it right.'
              : 'Each leaves this list as soon as you answer it right once.'}
          </p>
        </header>
        <div>
          {missed.length === 0 ? (
            <ButtonLink href="/today">To today’s quiz</ButtonLink>
          ) : (
            <ButtonLink href="/missed/practice">
              Practise {missed.length === 1 ? 'it' : `these ${missed.length}`}
            </ButtonLink>
          )}
        </div>
        <ul className="grid gap-4">
          {missed.map((each) => (
            <MissedCard key={each.review.turnId} missed={each} timeZone={timeZone} />
          ))}
        </ul>
      </div>
    </SignedInShell>
  );
}

function MissedCard({ missed, timeZone }: { readonly missed: Missed; readonly timeZone: string }) {
  const { review } = missed;
  return (
    <li className="grid gap-2 rounded-lg border border-line bg-card px-4 py-4">
      <h2 className="text-lg font-semibold">
        <Link href={`/topics/${review.conceptId}`} prefetch={false}>
          {missed.title}
        </Link>
      </h2>
      <p>{review.promptText}</p>
      <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1">
        <dt className="text-muted">You</dt>
        <dd className="text-wrong">{review.responseText === '' ? 'did not know' : review.responseText}</dd>
        <dt className="text-muted">Right</dt>
        <dd className="font-medium text-correct">{review.rightText}</dd>
      </dl>
      {review.whyWrong && <p>{review.whyWrong}</p>}
      {!review.whyWrong && missed.explanation !== '' && <p>{missed.explanation}</p>}
      <p className="text-sm text-muted">
        <time dateTime={review.at.toISOString()}>{formatDateTime(review.at, timeZone)}</time>
      </p>
    </li>
  );
}
