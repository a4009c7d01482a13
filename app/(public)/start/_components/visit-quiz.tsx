'use client';

import { useCallback, useEffect, useState } from 'react';
import { Quiz } from '@/app/_components/quiz/quiz';
import type { Transport } from '@/app/_components/quiz/transport';
import { Button } from '@/app/_components/ui/button';
import type { Sitting } from '@/lib/study/sitting/next-turn';
import { formatCount } from '@/lib/words/count';

type VisitQuizProps = {
  readonly transport: Transport;
  readonly drawn: readonly string[];
  /** Called when there are no more questions for now. */
  readonly onOver: () => void;
  /** Called when the server can no longer mark the stored answers. */
  readonly onStale: () => void;
};

const STALE = ['turn-expired', 'turn-outdated', 'turn-forged', 'turn-foreign', 'malformed'];

/** The first lesson and the first questions. It is the ordinary quiz, but the browser stores the answers. */
export function VisitQuiz({ transport, drawn, onOver, onStale }: VisitQuizProps) {
  const [start, setStart] = useState<Sitting | null>(null);
  const [trouble, setTrouble] = useState('');
  const load = useCallback(async () => {
    const reply = await transport.fetchSitting();
    if (reply.ok) setStart(reply.data);
    else if (STALE.includes(reply.code)) onStale();
    setTrouble(reply.ok ? '' : reply.message);
  }, [transport, onStale]);
  useEffect(() => void load(), [load]);
  if (!start) {
    return (
      <div className="grid justify-items-start gap-3 py-6" role="status">
        <p>{trouble === '' ? 'One moment…' : trouble}</p>
        {trouble !== '' && <Button onClick={load}>Try again</Button>}
      </div>
    );
  }
  return (
    <Quiz
      aim={{ mode: 'today' }}
      start={start}
      transport={transport}
      leaveTo="/"
      drawn={drawn}
      opening={describeStart(start)}
    >
      <Over onOver={onOver} />
    </Quiz>
  );
}

/** Returns the line above the visitor's first lesson. Returns undefined after the first answer. */
const describeStart = ({ progress: { done, total } }: Sitting): string | undefined =>
  done > 0 ? undefined : `You start with ${formatCount(total, 'new topic')} today`;

/** Calls `onOver` as soon as it is on screen. */
function Over({ onOver }: { readonly onOver: () => void }) {
  useEffect(onOver, [onOver]);
  return <p className="py-6">One moment…</p>;
}
