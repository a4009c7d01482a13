'use client';

import Link from 'next/link';
import { NeedsScript } from '@/app/_components/needs-script';
import { STAGE_LABELS, StageMark } from '@/app/_components/stage-mark';
import { Notice } from '@/app/_components/ui/field';
import type { OwnTopic } from '@/lib/api/replies';
import { formatCount } from '@/lib/words/count';
import { formatDay } from '@/lib/words/date';
import { ForgettingCurve } from './forgetting-curve';
import { MemoryFacts } from './memory-facts';
import { useOwnTopic } from './own-topic';
import { describeStart } from './own-words';
import { RelatedRecall } from './related-recall';
import { ReviewList } from './review-list';
import { SuspensionButton } from './suspension-button';

/** The part of a topic's page that belongs to the reader, in a space that is kept for it. */
export function OwnPanel({ id }: { readonly id: string }) {
  const { own } = useOwnTopic();
  return (
    <div className="min-h-80 lg:min-h-112">
      <section
        aria-labelledby="own"
        aria-busy={own.kind === 'loading'}
        className="grid gap-4 rounded-xl border border-line bg-card p-4"
      >
        <h2 id="own" className="text-lg font-semibold">
          Your progress
        </h2>
        <NeedsScript>Your progress needs JavaScript. The rest of this page works without it.</NeedsScript>
        {own.kind === 'stranger' && (
          <p>
            <Link
              href={`/sign-in?next=/topics/${id}`}
              prefetch={false}
              className="inline-block py-1 pointer-coarse:py-3"
            >
              Sign in to see your progress
            </Link>
          </p>
        )}
        {own.kind === 'failed' && <Notice tone="wrong">{own.message}</Notice>}
        {own.kind === 'learner' && <OwnPart topic={own.topic} />}
      </section>
    </div>
  );
}

function OwnPart({ topic }: { readonly topic: OwnTopic }) {
  const { stage, memory, curve, suspended, assignedUntil } = topic;
  return (
    <>
      <p className="flex items-center gap-2 font-medium">
        <StageMark stage={stage} isSilent />
        {STAGE_LABELS[stage]}
      </p>
      {assignedUntil !== null && (
        <p data-testid="assigned-until" className="text-sm text-muted">
          Your class works on this until {formatDay(assignedUntil)}.
        </p>
      )}
      {memory === null ? <p data-testid="not-begun">{describeStart(topic)}</p> : <MemoryFacts {...{ topic, memory }} />}
      {memory?.isLeech && (
        <Notice tone="plain">
          This keeps slipping: you have forgotten it {formatCount(memory.lapseCount, 'time')}. Each time it now comes in
          another form. It helps to read this page again
          {topic.confusables.length > 0 && (
            <>
              , and to compare it with <a href="#side-by-side">what it gets confused with</a>
            </>
          )}
          .
        </Notice>
      )}
      {curve !== null && memory !== null && <ForgettingCurve {...{ topic, curve, memory }} />}
      <ReviewList reviews={topic.reviews} timeZone={topic.timeZone} />
      <RelatedRecall title="What it builds on" topics={topic.prerequisites} />
      <RelatedRecall
        title="Easy to confuse with it"
        topics={topic.confusables.filter(({ recall }) => recall !== null)}
      />
      {suspended ? (
        <p className="text-sm text-muted">You are not asked about this. Your memory of it is kept, and keeps fading.</p>
      ) : (
        <SuspensionButton look="plain" />
      )}
      <p className="text-sm">
        <Link href="/how-it-works" prefetch={false} className="inline-block py-1 pointer-coarse:py-3">
          How the schedule works
        </Link>
      </p>
    </>
  );
}
