import Link from 'next/link';
import { ActionBar } from '@/app/_components/quiz/frame/action-bar';
import { Button } from '@/app/_components/ui/button';
import type { GoalChoice } from '@/lib/catalog/goal-choices';
import type { GoalId } from '@/lib/ids';
import { formatCount } from '@/lib/words/count';
import { ChoiceCard } from './choice-card';

/** A goal as the start shows it. */
export type ShownGoal = Pick<GoalChoice, 'id' | 'title' | 'summary' | 'conceptCount'>;

type GoalStepProps = {
  readonly goals: readonly ShownGoal[];
  readonly trademarks: string;
  readonly chosen: readonly GoalId[];
  readonly onChoose: (chosen: GoalId[]) => void;
  readonly onNext: () => void;
};

/** What the visitor learns for: one goal or more. */
export function GoalStep({ goals, trademarks, chosen, onChoose, onNext }: GoalStepProps) {
  const toggle = (id: GoalId) => onChoose(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]);
  return (
    <>
      <p className="text-muted">
        Choose one, or more. You can change it later. If you skip this, you begin with the essentials.
      </p>
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
            <span className="text-sm text-muted max-sm:sr-only">{summary}</span>
          </ChoiceCard>
        ))}
      </fieldset>
      <p>
        <Link href="/sign-up?next=/classes" prefetch={false} className="inline-flex min-h-11 items-center">
          I have a class code
        </Link>
      </p>
      <p className="text-sm text-muted">{trademarks}</p>
      <ActionBar primary={<Button onClick={onNext}>{chosen.length > 0 ? 'Continue' : 'Skip'}</Button>} />
    </>
  );
}
