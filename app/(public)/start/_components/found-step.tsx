import { lazy, Suspense } from 'react';
import { ActionBar } from '@/app/_components/quiz/frame/action-bar';
import { Button } from '@/app/_components/ui/plain-button';
import type { Found } from '@/lib/study/visit/ask-placement';
import { formatCount } from '@/lib/words/count';

type FoundStepProps = {
  readonly found: Found | null;
  readonly isBegun: boolean;
  /** Whether the visitor knows every topic, so that there is no lesson. */
  readonly isAll: boolean;
  readonly onNext: () => void;
};

/** Loaded only if there is something to show. */
const KnownStrip = lazy(() => import('./known-strip').then((module) => ({ default: module.KnownStrip })));

/** Shows what the visitor knows according to the check, and where they begin. */
export function FoundStep({ found, isBegun, isAll, onNext }: FoundStepProps) {
  const knownCount = found?.knownCount ?? 0;
  return (
    <>
      <p className="text-lg" data-testid="found">
        {found && knownCount > 0
          ? `You know ${knownCount} of ${formatCount(found.courseCount, 'topic')}.`
          : 'The check found nothing that is safe to skip yet. What you answer right the first time comes back later.'}
      </p>
      {found && found.ports.length > 0 && (
        <Suspense>
          <KnownStrip ports={found.ports} />
        </Suspense>
      )}
      {knownCount > 0 && (
        <p className="text-muted">
          {isAll ? 'Nothing is left to learn here.' : 'You skip what you know.'} Within the next two weeks, you get one
          question on each of these topics to check that you know it.
        </p>
      )}
      <ActionBar primary={<Button onClick={onNext}>{isBegun || isAll ? 'Continue' : 'Start first lesson'}</Button>} />
    </>
  );
}
