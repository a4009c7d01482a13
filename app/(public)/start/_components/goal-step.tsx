import { lazy, Suspense, useState } from 'react';
import { ActionBar } from '@/app/_components/quiz/frame/action-bar';
import { Button } from '@/app/_components/ui/plain-button';
import { addBasePath } from '@/lib/base-path';
import type { GoalId } from '@/lib/ids';
import type { ShownGoal } from './shown-goal';

/** Loaded when the visitor compares goals. */
const GoalComparison = lazy(() => import('./goal-comparison').then((module) => ({ default: module.GoalComparison })));

type GoalStepProps = {
  readonly goals: readonly ShownGoal[];
  readonly trademarks: string;
  readonly chosen: readonly GoalId[];
  readonly onChoose: (chosen: GoalId[]) => void;
  /** Continues with these goals, or with the default goal if the list is empty. */
  readonly onNext: (chosen: readonly GoalId[]) => void;
};

/** Asks what the visitor is learning for. One press chooses a goal; goals can also be compared and combined. */
export function GoalStep({ goals, trademarks, chosen, onChoose, onNext }: GoalStepProps) {
  const [compares, setCompares] = useState(false);
  const isCombined = compares || chosen.length > 1;
  return (
    <>
      {isCombined ? (
        <Suspense>
          <GoalComparison {...{ goals, chosen, onChoose }} />
        </Suspense>
      ) : (
        <ul className="grid grid-cols-2 gap-2">
          {goals.map(({ id, shortTitle }) => (
            <li key={id} className="grid">
              <Button
                look="plain"
                aria-current={chosen.includes(id) || undefined}
                onClick={() => onNext([id])}
                className="min-h-14 aria-current:choice-ring"
              >
                {shortTitle}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <p className="-mt-2 flex flex-wrap gap-x-6">
        {!isCombined && (
          <Button look="quiet" onClick={() => setCompares(true)} className="-ml-4">
            Compare or combine
          </Button>
        )}
        <a href={addBasePath('/sign-up?next=/classes')} className="inline-flex min-h-11 items-center">
          I have a class code
        </a>
      </p>
      {isCombined ? (
        <ActionBar
          primary={<Button onClick={() => onNext(chosen)}>{chosen.length > 0 ? 'Continue' : 'Skip'}</Button>}
        />
      ) : (
        <ActionBar
          primary={
            <Button look="plain" onClick={() => onNext([])}>
              Skip
            </Button>
          }
        />
      )}
      <p className="text-sm text-muted">{trademarks}</p>
    </>
  );
}
