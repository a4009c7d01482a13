import type { GoalId } from '@/lib/ids';
import { formatCount } from '@/lib/words/count';
import { ChoiceCard } from './choice-card';
import type { ShownGoal } from './shown-goal';

type GoalComparisonProps = {
  readonly goals: readonly ShownGoal[];
  readonly chosen: readonly GoalId[];
  readonly onChoose: (chosen: GoalId[]) => void;
};

/** Lists the goals with a summary of each. The visitor can choose one or more. */
export function GoalComparison({ goals, chosen, onChoose }: GoalComparisonProps) {
  const toggle = (id: GoalId) => onChoose(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]);
  return (
    <>
      <p className="text-muted">Choose one or more. If you skip this, you start with the essentials.</p>
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
