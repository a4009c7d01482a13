import Link from 'next/link';
import { GoalTitle } from '@/app/_components/goal-title';
import type { GoalChoice } from '@/lib/catalog/goal-choices';
import { describeTrademarks } from '@/lib/catalog/trademarks';
import { formatCount } from '@/lib/words/count';
import type { FieldsProps } from './fields-props';

type GoalsFieldsProps = FieldsProps & { readonly goals: readonly GoalChoice[] };

/** The learner's goals, each as a card with a check box. */
export function GoalsFields({ fields, errors, goals }: GoalsFieldsProps) {
  const wrong = errors.goals;
  return (
    <section id="goals" className="grid scroll-mt-20 gap-4">
      <fieldset className="grid gap-3" aria-describedby={wrong ? 'goals-about goals-error' : 'goals-about'}>
        <legend>
          <h2 className="text-lg font-semibold">Your goals</h2>
        </legend>
        <p id="goals-about" className="text-sm text-muted">
          New topics come from these goals, and from the ideas that they build on. Topics you have already started stay
          in your reviews.
        </p>
        {wrong && (
          <p id="goals-error" className="text-sm font-medium text-wrong">
            {wrong}
          </p>
        )}
        <div className="grid gap-2">
          {goals.map((goal) => (
            <GoalCard key={goal.id} goal={goal} isChosen={fields[`goal-${goal.id}`] === 'on'} />
          ))}
        </div>
      </fieldset>
      <p>
        <Link href="/today/placement" prefetch={false} className="inline-flex min-h-11 items-center">
          Check what you already know, and skip it
        </Link>
      </p>
      <p className="text-sm text-muted">{describeTrademarks(goals)}</p>
    </section>
  );
}

function GoalCard({ goal, isChosen }: { readonly goal: GoalChoice; readonly isChosen: boolean }) {
  const name = `goal-${goal.id}`;
  return (
    <label className="flex min-h-11 cursor-pointer items-start gap-3 rounded-lg border border-line-strong bg-card p-3 has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent has-checked:choice-ring">
      <input
        type="checkbox"
        name={name}
        defaultChecked={isChosen}
        aria-describedby={`${name}-about`}
        className="mt-0.5 size-5 shrink-0 accent-accent"
      />
      <span className="grid flex-1 gap-1">
        <span className="flex flex-wrap justify-between gap-x-3">
          <span className="font-medium">
            <GoalTitle title={goal.title} />
          </span>
          <span className="text-sm/6 text-muted">{formatCount(goal.conceptCount, 'topic')}</span>
        </span>
        <span id={`${name}-about`} className="text-sm text-muted">
          {goal.summary}
        </span>
      </span>
    </label>
  );
}
