'use client';

import type { ReactNode } from 'react';
import type { Hole } from '@/lib/web/own-part/hole';
import { DueNext } from './due-next';
import { PracticeLinks } from './practice-links';
import { StartCard } from './start-card';
import { StreakWeek } from './streak-week';
import { TimeOffNote } from './time-off-note';
import type { TodayWords } from './today-words';

type TodayProps = {
  readonly words: TodayWords | Hole;
  /** News about goals, for learners who should see it. */
  readonly news?: ReactNode;
};

/** The learner's own part of Today. The web server also renders it, without Next. */
export function Today({ words, news }: TodayProps) {
  if (typeof words === 'string') return words;
  return (
    <div className="grid gap-x-10 gap-y-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <h1 className="text-[1.75rem]/[2.125rem] font-semibold [overflow-wrap:anywhere] lg:col-span-2">
        {words.greeting}
      </h1>
      {words.week && (
        <div className="lg:col-start-2">
          <StreakWeek week={words.week} />
        </div>
      )}
      <div className="grid content-start gap-6 lg:col-start-1 lg:row-span-2 lg:row-start-2">
        {words.welcome !== null && <TimeOffNote text={words.welcome} />}
        {news}
        <StartCard card={words.card} />
        {words.due && <DueNext due={words.due} />}
      </div>
      <div className="lg:col-start-2">
        <PracticeLinks missedCount={words.missedCount} offersMock={words.offersMock} />
      </div>
    </div>
  );
}
