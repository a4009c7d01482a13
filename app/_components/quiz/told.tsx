import { useEffect, useRef, useState } from 'react';
import type { VerdictView } from '@/lib/study/answer/verdict-view';
import { Button, ButtonLink } from '../ui/button';
import { Notice } from '../ui/field';
import { sendSuspension } from './api';
import { LeechNote } from './leech-note';
import { VerdictPanel } from './verdict-panel';

type ToldProps = {
  readonly verdict: VerdictView;
  readonly last: boolean;
  /** Whether what was wrong is asked once more in this sitting. */
  readonly onceMore: boolean;
  /** Where practice of one concept ends; elsewhere a sitting ends by itself. */
  readonly finishAt: string | null;
  readonly onNext: () => void;
  /** The concept was suspended or brought back: what comes next may be another question. */
  readonly onSuspended: () => void;
};

/** The verdict with the way on; the focus goes there, so that Enter goes on. */
export function Told({ verdict, last, onceMore, finishAt, onNext, onSuspended }: ToldProps) {
  const next = useRef<HTMLButtonElement>(null);
  useEffect(() => next.current?.focus(), []);
  const [suspended, setSuspended] = useState(false);
  const [trouble, setTrouble] = useState('');
  const change = async (wanted: boolean) => {
    const reply = await sendSuspension(verdict.conceptId, wanted);
    setTrouble(reply.ok ? '' : reply.message);
    if (!reply.ok) return;
    setSuspended(reply.data.suspended);
    onSuspended();
  };
  return (
    <>
      <VerdictPanel verdict={verdict} onceMore={onceMore} />
      {verdict.leech && <LeechNote {...verdict.leech} id={verdict.conceptId} title={verdict.conceptTitle} />}
      {suspended && <Notice tone="plain">“{verdict.conceptTitle}” is not asked until you bring it back.</Notice>}
      {trouble !== '' && <Notice tone="wrong">{trouble}</Notice>}
      <div className="flex flex-wrap items-center gap-x-1 gap-y-2 sm:gap-x-3">
        <Button ref={next} onClick={onNext}>
          {last ? 'Finish' : 'Next'} <kbd className="hidden font-mono text-sm opacity-80 sm:inline">Enter</kbd>
        </Button>
        {finishAt !== null && !last && (
          <ButtonLink href={finishAt} look="plain" prefetch={false}>
            Finish
          </ButtonLink>
        )}
        <Button look="quiet" onClick={() => change(!suspended)}>
          {suspended ? 'Bring it back' : 'Suspend this concept'}
        </Button>
      </div>
    </>
  );
}
