import { getApp } from '@/lib/app-context';
import { findGoal } from '@/lib/catalog/course';
import type { JoinableClass } from '@/lib/classroom/people/find-join-target';

/** Says which goal joining a class adds to the learner's own. Renders nothing if the class has no goal. */
export function AddedGoal({ target: { goalId } }: { readonly target: JoinableClass }) {
  const goal = goalId === null ? undefined : findGoal(getApp().catalog, goalId);
  if (!goal) return null;
  return (
    <p>
      This class’s goal is <strong className="font-medium">{goal.title}</strong>. If you join, we add it to your goals.
      You can change them in Settings.
    </p>
  );
}
