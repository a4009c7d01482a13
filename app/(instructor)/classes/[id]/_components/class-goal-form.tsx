import { ClassGoalChoice } from '@/app/_components/class-goal-choice';
import { Button } from '@/app/_components/ui/button';
import { getApp } from '@/lib/app-context';
import { listGoalChoices } from '@/lib/catalog/goal-choices';
import type { ClassroomId } from '@/lib/ids';
import { chooseGoal } from '../people/actions';

type ClassGoalFormProps = { readonly classroomId: ClassroomId; readonly goalId: string | null };

/** Sets the goal of the class. It also works without JavaScript. */
export function ClassGoalForm({ classroomId, goalId }: ClassGoalFormProps) {
  return (
    <section aria-labelledby="goal" className="grid max-w-xl gap-4">
      <h2 id="goal" className="text-lg font-semibold">
        Goal
      </h2>
      <form key={goalId} action={chooseGoal} className="grid gap-4">
        <input type="hidden" name="classroom" value={classroomId} />
        <ClassGoalChoice goals={listGoalChoices(getApp().catalog)} chosen={goalId} />
        <div>
          <Button type="submit" look="plain">
            Save the goal
          </Button>
        </div>
      </form>
    </section>
  );
}
