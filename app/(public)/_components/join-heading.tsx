import type { ReactNode } from 'react';
import { AddedGoal } from '@/app/(learner)/classes/_components/added-goal';
import type { JoinableClass } from '@/lib/classroom/people/find-join-target';

type JoinHeadingProps = {
  /** The class of the join link that brought the visitor here; null when none did. */
  readonly target: JoinableClass | null;
  /** What the page is called otherwise. */
  readonly title: string;
  /** What a visitor does here to join. */
  readonly children: ReactNode;
};

/** Heads a page that stands between a join link and its class: says which class it is, and whose. */
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
