import { lazy, Suspense, useEffect, useState } from 'react';
import { ActionBar } from '@/app/_components/quiz/frame/action-bar';
import type { Transport } from '@/app/_components/quiz/transport';
import { Button } from '@/app/_components/ui/button';
import type { Found } from '@/lib/study/visit/ask-placement';
import { formatCount } from '@/lib/words/count';

type FoundStepProps = {
  readonly found: Found | null;
  readonly transport: Transport;
  readonly onNext: () => void;
};

/** Loaded only where there is something to show. */
const KnownStrip = lazy(() => import('./known-strip').then((module) => ({ default: module.KnownStrip })));

/** Where the visitor begins: what they know, and what today brings. */
export function FoundStep({ found, transport, onNext }: FoundStepProps) {
  const [today, setToday] = useState('');
  const [isBegun, setIsBegun] = useState(false);
  useEffect(() => {
    void transport.fetchSitting().then((reply) => {
      if (!reply.ok) return;
      const { done, total, minutesLeft } = reply.data.progress;
      const minutes = minutesLeft === null ? '' : `, about ${formatCount(minutesLeft, 'minute')}`;
      setIsBegun(done > 0);
      setToday(`Today: ${formatCount(total - done, done > 0 ? 'more topic' : 'new topic')}${minutes}.`);
    });
  }, [transport]);
  return (
    <>
      <p className="text-lg" data-testid="found">
        {found && found.knownCount > 0
          ? `You know ${found.knownCount} of ${formatCount(found.courseCount, 'topic')}. `
          : found
            ? 'The check found nothing that is safe to skip yet. What you answer right the first time comes back later. '
            : 'Each new topic begins with a short lesson. '}
        <span aria-live="polite">{today}</span>
      </p>
      {found && found.ports.length > 0 && (
        <Suspense>
          <KnownStrip ports={found.ports} />
        </Suspense>
      )}
      {found && found.knownCount > 0 && (
        <p className="text-muted">
          You skip what you know. One question on each of these topics checks it within the next two weeks.
        </p>
      )}
      <ActionBar primary={<Button onClick={onNext}>{isBegun ? 'Continue' : 'Start first lesson'}</Button>} />
    </>
  );
}
