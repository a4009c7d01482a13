import { useEffect, useState } from 'react';
import { PortStrip } from '@/app/_components/port-strip';
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

const LAST_SYSTEM_PORT = 1023;
/** Closer labels than this, in ports, would lie on each other. */
const LEAST_GAP = 45;

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
  const ports = [...new Set(found?.ports.filter((port) => port <= LAST_SYSTEM_PORT))].sort((a, b) => a - b);
  let labeled = Number.NEGATIVE_INFINITY;
  const marks = ports.map((port) => {
    const isFar = port - labeled >= LEAST_GAP;
    if (isFar) labeled = port;
    return { port, label: isFar ? String(port) : '' };
  });
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
      {ports.length > 0 && (
        <figure className="grid gap-2">
          <PortStrip
            first={0}
            last={LAST_SYSTEM_PORT}
            marks={marks}
            summary={`The System Ports, 0 to 1023, with those that you know: ${ports.join(', ')}`}
          />
          <figcaption className="text-sm text-muted">Ports 0 to 1023. Each line is a port that you know.</figcaption>
        </figure>
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
