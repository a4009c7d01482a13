import type { ReactNode } from 'react';
import { AddedGoal } from '@/app/(learner)/classes/_components/added-goal';
import type { JoinableClass } from '@/lib/classroom/people/find-join-target';

type JoinHeadingProps = {
  /** The class of the join link that the visitor followed, or null if there was none. */
  readonly target: JoinableClass | null;
  /** The heading without a class. */
  readonly title: string;
  /** What the visitor does here to join. */
  readonly children: ReactNode;
};

/** The heading of a page between a join link and its class. It names the class and its instructor. */
export function JoinHeading({ target, title, children }: JoinHeadingProps) {
  if (!target) return <h1 className="text-h1 font-semibold">{title}</h1>;
  return (
    <div className="grid gap-2">
      <h1 className="text-h1 font-semibold wrap-anywhere">
        Join {target.name} with {target.instructorName}
      </h1>
      {children}
      <AddedGoal target={target} />
    </div>
  );
}
