'use client';

import Link from 'next/link';
import { useEffect, useState } from 'react';
import { NeedsScript } from '@/app/_components/needs-script';
import type { OwnNumbersReply } from '@/lib/api/replies';
import { addBasePath } from '@/lib/base-path';
import { formatCount, formatNumber } from '@/lib/words/count';
import { formatPercent } from '@/lib/words/percent';

/** The learner's own numbers. The browser fetches them, so that the page itself can be static. */
export function OwnNumbers() {
  const [reply, setReply] = useState<OwnNumbersReply | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const abort = new AbortController();
    fetch(addBasePath('/api/own-numbers'), { signal: abort.signal })
      .then(async (got) => (got.ok ? setReply(await got.json()) : setFailed(true)))
      .catch(() => undefined);
    return () => abort.abort();
  }, []);
  return (
    <section
      aria-labelledby="own"
      className="grid min-h-40 content-start gap-2 rounded-lg border border-line bg-card p-4"
    >
      <h2 id="own" className="text-lg font-semibold">
        Your own numbers
      </h2>
      <NeedsScript>Your numbers need JavaScript. The rest of this page works without it.</NeedsScript>
      {failed && <p className="text-muted">Your numbers could not be loaded. Reload the page to try again.</p>}
      {reply && reply.numbers === null && (
        <p className="text-muted">
          <Link href="/sign-in?next=/how-it-works" prefetch={false}>
            Sign in to see your numbers
          </Link>
        </p>
      )}
      {reply?.numbers && <Numbers {...reply.numbers} />}
    </section>
  );
}

type NumbersProps = NonNullable<OwnNumbersReply['numbers']>;

function Numbers({ memoryCount, knownCount, suspendedCount, desiredRetention, dailyMinutes, ...rest }: NumbersProps) {
  const { pace, ownParameters, fit } = rest;
  const seconds = (number: number) => formatCount(Math.round(number), 'second');
  return (
    <ul className="grid list-disc gap-1 pl-5">
      <li data-testid="memories">
        {formatCount(memoryCount, 'topic')} started, {knownCount} of them known
        {suspendedCount > 0 && `, ${suspendedCount} left out`}.
      </li>
      <li>
        Your target is {formatPercent(desiredRetention)}, with {dailyMinutes} minutes a day (
        <Link href="/settings" prefetch={false}>
          settings
        </Link>
        ).
      </li>
      <li>
        {pace.measured ? 'Your answers usually take' : 'Until we know your own times, we assume that answers take'}{' '}
        {seconds(pace.newSeconds)} for a new topic and {seconds(pace.reviewSeconds)} for a review.
      </li>
      <li data-testid="parameters">
        {ownParameters
          ? 'The memory model uses your own parameters.'
          : 'The memory model uses the published parameters for you.'}{' '}
        {fit === null
          ? 'You have too few reviews to compare the two yet.'
          : `On ${formatCount(fit.heldOutCount, 'held-out review')}, the log loss was ${formatNumber(fit.publishedLoss, 3)} with the published parameters and ${formatNumber(fit.ownLoss, 3)} with your own. A lower loss means better predictions.`}
      </li>
    </ul>
  );
}
