'use client';

import { STAGE_LABELS, StageMark } from '@/app/_components/stage-mark';
import { ButtonLink } from '@/app/_components/ui/button';
import { useOwnTopic } from './own-topic';
import { describeReturn } from './own-words';
import { SuspensionButton } from './suspension-button';

/** What to do with the topic, and in one line how the reader stands with it. Keeps its height while that loads. */
export function TopicActions({ id }: { readonly id: string }) {
  const { own } = useOwnTopic();
  const topic = own.kind === 'learner' ? own.topic : null;
  return (
    <div className="grid gap-2">
      <div>
        {topic?.suspended ? (
          <SuspensionButton look="primary" />
        ) : (
          <ButtonLink href={`/concepts/${id}/practice`} prefetch={false}>
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
