import { useState } from 'react';
import { ActionBar } from '@/app/_components/quiz/frame/action-bar';
import { Button } from '@/app/_components/ui/plain-button';
import type { GoalChoice } from '@/lib/catalog/goal-choices';
import type { GoalId } from '@/lib/ids';
import { formatCount } from '@/lib/words/count';
import { ChoiceCard } from './choice-card';

/** A goal as the start shows it. */
export type ShownGoal = Pick<GoalChoice, 'id' | 'title' | 'shortTitle' | 'summary' | 'conceptCount'>;

type GoalStepProps = {
  readonly goals: readonly ShownGoal[];
  readonly trademarks: string;
  readonly chosen: readonly GoalId[];
  readonly onChoose: (chosen: GoalId[]) => void;
  /** Continues with these goals. If there are none, the visitor learns the default goal. */
  readonly onNext: (chosen: readonly GoalId[]) => void;
};

/** Asks what the visitor is learning for. One press chooses a goal, or the visitor compares and combines several. */
export function GoalStep({ goals, trademarks, chosen, onChoose, onNext }: GoalStepProps) {
  const [compares, setCompares] = useState(false);
  const isCombined = compares || chosen.length > 1;
  return (
    <>
      {isCombined ? (
        <Comparison {...{ goals, chosen, onChoose }} />
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
        <a href="/sign-up?next=/classes" className="inline-flex min-h-11 items-center">
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

/** The goals with what each is about, to choose one or more. */
function Comparison({ goals, chosen, onChoose }: Pick<GoalStepProps, 'goals' | 'chosen' | 'onChoose'>) {
  const toggle = (id: GoalId) => onChoose(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]);
  return (
    <>
      <p className="text-muted">Choose one, or more. If you skip this, you begin with the essentials.</p>
      <fieldset className="grid gap-2 sm:grid-cols-2">
        <legend className="sr-only">What are you learning for?</legend>
        {goals.map(({ id, title, summary, conceptCount }) => (
          <ChoiceCard key={id} type="checkbox" name="goal" checked={chosen.includes(id)} onChange={() => toggle(id)}>
            <span className="flex flex-wrap justify-between gap-x-3">
              <span className="font-medium">{title}</span>
              <span className="text-sm leading-6 whitespace-nowrap text-muted">
                {formatCount(conceptCount, 'topic')}
              </span>
            </span>
            <span className="text-sm text-muted">{summary}</span>
          </ChoiceCard>
        ))}
      </fieldset>
    </>
  );
}
