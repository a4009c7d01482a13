import Link from 'next/link';
import { STAGE_LABELS, StageMark } from '@/app/_components/stage-mark';
import { Notice } from '@/app/_components/ui/field';
import type { OwnTopic } from '@/lib/api/replies';
import { formatCount } from '@/lib/words/count';
import { formatDay } from '@/lib/words/date';
import { ForgettingCurve } from './forgetting-curve';
import { MemoryFacts } from './memory-facts';
import { describeStart } from './own-words';
import { RelatedRecall } from './related-recall';
import { ReviewList } from './review-list';
import { SuspensionButton } from './suspension-button';

/** Shows a learner's progress on a topic. */
export default function OwnPart({ topic }: { readonly topic: OwnTopic }) {
  const { stage, memory, curve, suspended, assignedUntil } = topic;
  return (
    <>
      <p className="flex items-center gap-2 font-medium">
        <StageMark stage={stage} isSilent />
        {STAGE_LABELS[stage]}
      </p>
      {assignedUntil !== null && (
        <p data-testid="assigned-until" className="text-sm text-muted">
          Your class is working on this topic until {formatDay(assignedUntil)}.
        </p>
      )}
      {memory === null ? <p data-testid="not-begun">{describeStart(topic)}</p> : <MemoryFacts {...{ topic, memory }} />}
      {memory?.isLeech && (
        <Notice tone="plain">
          You have forgotten this topic {formatCount(memory.lapseCount, 'time')}. Each review now uses a different form
          of question. It helps to read this page again
          {topic.confusables.length > 0 && (
            <>
              , and to compare the topic with <a href="#side-by-side">what it gets confused with</a>
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
        <p className="text-sm text-muted">You stopped this topic, so no quiz asks about it. We keep its history.</p>
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
