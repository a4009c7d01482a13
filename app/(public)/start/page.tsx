import type { Metadata } from 'next';
import { FocusShell } from '@/app/_components/focus-shell';
import { DRAWINGS } from '@/app/_drawings/drawings';
import { getApp } from '@/lib/app-context';
import { listGoalChoices } from '@/lib/catalog/goal-choices';
import { describeTrademarks } from '@/lib/catalog/trademarks';
import { foretellGoals } from '@/lib/study/visit/foretell-goals';
import { Start } from './_components/start';

export const metadata: Metadata = { title: 'Start' };

/**
 * The page is the same for every visitor and is rendered at build time. The visitor's choices stay in their browser.
 */
export const dynamic = 'force-static';

export default function StartPage() {
  const { catalog } = getApp();
  const goals = listGoalChoices(catalog);
  return (
    <FocusShell title="Start">
      <Start
        goals={goals.map(({ id, title, shortTitle, summary, conceptCount }) => ({
          id,
          title,
          shortTitle,
          summary,
          conceptCount,
        }))}
        outlooks={foretellGoals(catalog, new Date())}
        trademarks={describeTrademarks(goals)}
        drawn={Object.keys(DRAWINGS)}
      />
    </FocusShell>
  );
}
