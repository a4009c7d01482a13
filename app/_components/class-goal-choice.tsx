import { Select } from '@/app/_components/ui/select';
import type { GoalChoice } from '@/lib/catalog/goal-choices';

type ClassGoalChoiceProps = { readonly goals: readonly GoalChoice[]; readonly chosen: string | null };

/** Chooses the goal of a class, which is optional. */
export function ClassGoalChoice({ goals, chosen }: ClassGoalChoiceProps) {
  return (
    <Select
      label="Goal of the class"
      name="goal"
      hint="We add this goal to the goals of learners who join, and tell them before they join."
      defaultValue={chosen ?? ''}
    >
      <option value="">No goal</option>
      {goals.map(({ id, title }) => (
        <option key={id} value={id}>
          {title}
        </option>
      ))}
    </Select>
  );
}
