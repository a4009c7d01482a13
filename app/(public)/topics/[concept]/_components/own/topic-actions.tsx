'use client';

import { STAGE_LABELS, StageMark } from '@/app/_components/stage-mark';
import { ButtonLink } from '@/app/_components/ui/button';
import { useOwnTopic } from './own-topic';
import { describeReturn } from './own-words';
import { SuspensionButton } from './suspension-button';

/** The actions for the topic, and the reader's progress on it in one line. Its height is reserved while it loads. */
export function TopicActions({ id }: { readonly id: string }) {
  const { own } = useOwnTopic();
  const topic = own.kind === 'learner' ? own.topic : null;
  return (
    <div className="grid gap-2">
      <div>
        {topic?.suspended ? (
          <SuspensionButton look="primary" />
        ) : (
          <ButtonLink href={`/today/practice/${id}`} prefetch={false}>
            Practice this topic
          </ButtonLink>
        )}
      </div>
      <p data-testid="standing" className="flex min-h-5 items-center gap-2 text-sm text-muted">
        {topic && (
          <>
            <StageMark stage={topic.stage} isSilent />
            {STAGE_LABELS[topic.stage]}
            {topic.memory !== null && ` · ${describeReturn(topic, topic.memory)}`}
          </>
        )}
      </p>
    </div>
  );
}
