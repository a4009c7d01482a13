import { lazy, Suspense } from 'react';
import { ActionBar } from '@/app/_components/quiz/frame/action-bar';
import { Button } from '@/app/_components/ui/plain-button';
import type { Found } from '@/lib/study/visit/ask-placement';
import { formatCount } from '@/lib/words/count';

type FoundStepProps = {
  readonly found: Found | null;
  readonly isBegun: boolean;
  /** Whether the visitor knows every topic, so that no lesson follows. */
  readonly isAll: boolean;
  readonly onNext: () => void;
};

/** The strip of known ports, which loads only if there are ports to show. */
const KnownStrip = lazy(() => import('./known-strip').then((module) => ({ default: module.KnownStrip })));

/** Shows what the visitor already knows, according to the check. */
export function FoundStep({ found, isBegun, isAll, onNext }: FoundStepProps) {
  const knownCount = found?.knownCount ?? 0;
  return (
    <>
      <p className="text-lg" data-testid="found">
        {found && knownCount > 0
          ? `You know ${knownCount} of ${formatCount(found.courseCount, 'topic')}.`
          : 'The check found no topics that are safe to skip yet. Topics that you answer correctly the first time come back later.'}
      </p>
      {found && found.ports.length > 0 && (
        <Suspense>
          <KnownStrip ports={found.ports} />
        </Suspense>
      )}
      {knownCount > 0 && (
        <p className="text-muted">
          {isAll ? 'There is nothing left to learn here.' : 'You can skip these topics.'} Within the next two weeks, you
          get one question on each of them to check that you know it.
        </p>
      )}
      <ActionBar primary={<Button onClick={onNext}>{isBegun || isAll ? 'Continue' : 'Start first lesson'}</Button>} />
    </>
  );
}
