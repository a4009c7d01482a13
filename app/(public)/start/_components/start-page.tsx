import { FocusShell } from '@/app/_components/focus-shell';
import { DRAWINGS } from '@/app/_drawings/drawings';
import { getApp } from '@/lib/app-context';
import { listGoalChoices } from '@/lib/catalog/goal-choices';
import { describeTrademarks } from '@/lib/catalog/trademarks';
import type { GoalId } from '@/lib/ids';
import { foretellGoals } from '@/lib/study/visit/foretell-goals';
import { Start } from './start';

/** The forecasts are made once for all pages of a build, because they take a second. */
let outlooks: ReturnType<typeof foretellGoals> | undefined;

/** The start, at its first question, or at the second one if the page belongs to a goal. */
export function StartPage({ goal }: { readonly goal: GoalId | null }) {
  const { catalog } = getApp();
  const goals = listGoalChoices(catalog);
  outlooks ??= foretellGoals(catalog, new Date());
  return (
    <FocusShell title="Start">
      <Start
        goal={goal}
        goals={goals.map(({ id, title, shortTitle, summary, conceptCount }) => ({
          id,
          title,
          shortTitle,
          summary,
          conceptCount,
        }))}
        outlooks={outlooks}
        trademarks={describeTrademarks(goals)}
        drawn={Object.keys(DRAWINGS)}
      />
    </FocusShell>
  );
}
