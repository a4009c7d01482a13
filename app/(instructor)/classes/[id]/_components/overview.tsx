'use client';

import type { Hole } from '@/lib/web/own-part/hole';
import { ClassHeader } from './class-header';
import { NeedHelp } from './need-help';
import { NextDue } from './next-due';
import type { OverviewWords } from './overview-words';
import { ToTeach } from './to-teach';
import { WeekTiles } from './week-tiles';

/** What an instructor should do next. The web server also renders it, without Next. */
export function Overview({ words }: { readonly words: OverviewWords | Hole }) {
  if (typeof words === 'string') return words;
  const { path, heading, week, inNeed, toTeach, dueNext } = words;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      <ClassHeader path={path} heading={heading} here="" isAboutClass />
      <WeekTiles week={week} />
      <div className="grid items-start gap-x-10 gap-y-8 lg:grid-cols-2">
        <section aria-labelledby="in-need" className="grid gap-3">
          <h2 id="in-need" className="text-lg font-semibold">
            Needs help
          </h2>
          <NeedHelp path={path} people={inNeed} />
          {inNeed.length > 0 && (
            <p className="text-sm text-muted">
              The learners who most need help: at most a fifth of the class, plus anyone who has been away for two
              weeks. Planned breaks and days off don’t count.
            </p>
          )}
        </section>
        <div className="grid gap-8">
          <section aria-labelledby="to-teach" className="grid gap-3">
            <h2 id="to-teach" className="text-lg font-semibold">
              Teach this next
            </h2>
            <ToTeach path={path} beliefs={toTeach} />
          </section>
          <section aria-labelledby="due" className="grid gap-3">
            <h2 id="due" className="text-lg font-semibold">
              Due next
            </h2>
            <NextDue path={path} assignment={dueNext} />
          </section>
        </div>
      </div>
    </div>
  );
}
