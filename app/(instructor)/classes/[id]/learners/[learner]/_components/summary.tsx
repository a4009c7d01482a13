import Link from 'next/link';
import type { ReactNode } from 'react';
import { CopyButton } from '@/app/_components/ui/copy-button';
import type { ClassLearnerView } from '@/lib/classroom/insight/view-class-learner';
import { formatNumber } from '@/lib/words/count';
import { formatDay } from '@/lib/words/date';
import { formatPercent } from '@/lib/words/percent';
import { nameReason, writeMessage } from '../../../_components/help-words';

type SummaryProps = {
  /** The path of the class. */
  readonly path: string;
  readonly view: Pick<ClassLearnerView, 'figures' | 'conceptCount' | 'reasons' | 'weakest'>;
};

/** Shows a learner's work and knowledge in four numbers, and what the instructor can do. */
export function Summary({ path, view: { figures, conceptCount, reasons, weakest } }: SummaryProps) {
  const { name, lastStudiedOn, dayCount, accuracy, knownCount } = figures;
  const [strongest] = reasons;
  return (
    <>
      <dl className="grid grid-cols-2 gap-2 sm:grid-cols-4 sm:gap-4">
        <Tile label="Last active">{lastStudiedOn === null ? 'Not yet' : formatDay(lastStudiedOn, 'month-day')}</Tile>
        <Tile label="Study days">{formatNumber(dayCount)}</Tile>
        <Tile label="Right">{accuracy === null ? '–' : formatPercent(accuracy)}</Tile>
        <Tile label="Topics known">
          {formatNumber(knownCount)}
          <span className="text-base font-normal text-muted"> of {conceptCount}</span>
        </Tile>
      </dl>
      <section aria-labelledby="to-do" className="grid gap-3">
        <h2 id="to-do" className="text-lg font-semibold">
          What to do
        </h2>
        <div className="grid content-start items-start gap-x-10 gap-y-6 lg:grid-cols-2">
          {strongest ? (
            <div className="grid justify-items-start gap-3">
              <ul aria-label="Warning signs" className="flex flex-wrap gap-2">
                {reasons.map((reason) => (
                  <li
                    key={reason.kind}
                    className="rounded-full border border-partly bg-partly-sunk px-2.5 py-0.5 text-sm text-partly"
                  >
                    {nameReason(reason)}
                  </li>
                ))}
              </ul>
              <CopyButton text={writeMessage(name, strongest)} label="Copy a message" about={`to ${name}`} />
            </div>
          ) : (
            <p>No warning signs. There is nothing to do now.</p>
          )}
          {weakest.length > 0 && (
            <div className="grid gap-1">
              <h3 className="font-medium">Talk about these topics first</h3>
              <ul>
                {weakest.map(({ id, title, recall }) => (
                  <li key={id} className="flex items-baseline justify-between gap-4 border-t border-line py-2">
                    <Link href={`${path}/topics/${id}`} prefetch={false} className="wrap-anywhere">
                      {title}
                    </Link>
                    <span className="shrink-0 text-sm text-muted tabular-nums">
                      predicted recall {formatPercent(Number(recall))}
                    </span>
                  </li>
                ))}
              </ul>
            </div>
          )}
        </div>
      </section>
    </>
  );
}

function Tile({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="flex flex-col-reverse justify-end gap-1 rounded-xl border border-line bg-card p-3 sm:p-4">
      <dt className="text-sm text-muted">{label}</dt>
      <dd className="text-lg font-semibold tabular-nums sm:text-h1">{children}</dd>
    </div>
  );
}
