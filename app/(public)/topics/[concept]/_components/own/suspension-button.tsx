'use client';

import { useState } from 'react';
import { sendSuspension } from '@/app/_components/quiz/api';
import { Button } from '@/app/_components/ui/button';
import { Notice } from '@/app/_components/ui/field';
import { useOwnTopic } from './own-topic';

/** A button that suspends the topic or resumes it. */
export function SuspensionButton({ look }: { readonly look: 'primary' | 'plain' }) {
  const { own, markSuspended } = useOwnTopic();
  const [isBusy, setIsBusy] = useState(false);
  const [trouble, setTrouble] = useState('');
  if (own.kind !== 'learner') return null;
  const { id, suspended } = own.topic;
  const change = async () => {
    setIsBusy(true);
    const reply = await sendSuspension(id, !suspended);
    setIsBusy(false);
    setTrouble(reply.ok ? '' : reply.message);
    if (reply.ok) markSuspended(reply.data.suspended);
  };
  return (
    <div className="grid gap-2">
      <div>
        <Button look={look} onClick={change} aria-disabled={isBusy}>
          {suspended ? 'Start asking again' : 'Stop asking me this'}
        </Button>
      </div>
      {trouble !== '' && <Notice tone="wrong">{trouble}</Notice>}
    </div>
  );
}
