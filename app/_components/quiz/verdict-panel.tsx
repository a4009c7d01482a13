import Link from 'next/link';
import type { ReactNode, RefObject } from 'react';
import type { VerdictView } from '@/lib/study/answer/verdict-view';
import { formatReturn } from '@/lib/words/duration';
import { PortText } from '../port-text';
import { SourceLinks } from '../source-links';
import { LineIcon, type LineIconName } from '../ui/line-icon';
import { MOST_ROWS, VERDICT_TITLES } from './verdict-words';

type Look = { readonly icon: LineIconName; readonly ground: string; readonly ink: string };

/** The icon and the colors of each outcome, in addition to its words. */
const LOOKS: Readonly<Record<VerdictView['outcome'], Look>> = {
  right: { icon: 'right', ground: 'bg-correct-sunk border-correct', ink: 'text-correct' },
  'partly-right': { icon: 'almost', ground: 'bg-partly-sunk border-partly', ink: 'text-partly' },
  wrong: { icon: 'wrong', ground: 'bg-wrong-sunk border-wrong', ink: 'text-wrong' },
  unanswered: { icon: 'told', ground: 'bg-info-sunk border-info', ink: 'text-info' },
};

/** Returns the background and border colors of a verdict. */
export const groundOf = ({ outcome }: VerdictView): string => LOOKS[outcome].ground;

type VerdictPanelProps = {
  readonly verdict: VerdictView;
  /** Whether the verdict is about an earlier answer. */
  readonly isEarlier?: boolean;
  readonly heading?: RefObject<HTMLHeadingElement | null>;
  readonly className?: string;
  readonly children?: ReactNode;
};

/** The verdict, the right answer, and one sentence about the response. The rest is folded. */
export function VerdictPanel(props: VerdictPanelProps) {
  const { verdict, isEarlier = false, heading, className = '', children } = props;
  const { icon, ink } = LOOKS[verdict.outcome];
  return (
    <section aria-label="Verdict" data-outcome={verdict.outcome} className={`grid content-start gap-2 ${className}`}>
      <h3 ref={heading} tabIndex={-1} className={`flex items-center gap-2 text-lg font-semibold outline-none ${ink}`}>
        <LineIcon name={icon} className={`size-6 shrink-0 ${icon === 'right' ? 'drawn' : ''}`} />
        {VERDICT_TITLES[verdict.outcome]}
      </h3>
      {isEarlier && (
        <p>
          You already answered this: “<PortText text={verdict.responseText} />
          ”. Only your first answer counts.
        </p>
      )}
      <Answer verdict={verdict} />
      {verdict.about !== null && (
        <p data-testid="about">
          <PortText text={verdict.about} />
        </p>
      )}
      {verdict.aid?.isBrief && <Aid text={verdict.aid.text} />}
      {children}
      <details className="group">
        <summary className="-mx-2 flex min-h-11 w-fit cursor-pointer items-center rounded-lg px-2 font-medium underline underline-offset-4">
          <span className="group-open:hidden">More</span>
          <span className="hidden group-open:inline">Less</span>
        </summary>
        <More {...props} />
      </details>
    </section>
  );
}

/** The memory aid of a port. */
function Aid({ text }: { readonly text: string }) {
  return (
    <p data-testid="aid">
      <strong className="font-semibold">To remember it:</strong> <PortText text={text} />
    </p>
  );
}

/** The right answer in words. For a question with rows, the rows that were missed. */
function Answer({ verdict: { outcome, right, missedRows } }: { readonly verdict: VerdictView }) {
  if (outcome === 'right') return null;
  if (missedRows.length > 0) return <Rows rows={missedRows.slice(0, MOST_ROWS)} />;
  return (
    <p>
      The answer is{' '}
      <strong className="font-semibold">
        <PortText text={right} />
      </strong>
      {/[.!?]$/.test(right) ? '' : '.'}
    </p>
  );
}

function Rows({ rows }: { readonly rows: VerdictView['missedRows'] }) {
  return (
    <ul className="grid gap-1">
      {rows.map(({ item, right }) => (
        <li key={item}>
          <PortText text={item} />:{' '}
          <strong className="font-semibold">
            <PortText text={right} />
          </strong>
        </li>
      ))}
    </ul>
  );
}

function More({ verdict }: VerdictPanelProps) {
  const { misconception, explanation, about, missedRows, sources } = verdict;
  return (
    <div className="grid gap-2 pt-1">
      {missedRows.length > MOST_ROWS && <Rows rows={missedRows.slice(MOST_ROWS)} />}
      {misconception && (
        <p>
          Choosing this suggests you believe:{' '}
          <q>
            <PortText text={misconception.belief} />
          </q>
          {misconception.why !== about && <PortText text={` ${misconception.why}`} />}
        </p>
      )}
      {verdict.aid && !verdict.aid.isBrief && <Aid text={verdict.aid.text} />}
      {explanation !== about && explanation !== '' && (
        <p>
          <PortText text={explanation} />
        </p>
      )}
      <p className="text-sm [&_a]:underline">
        Sources: <SourceLinks sources={sources} opensTab />
      </p>
      <Return verdict={verdict} />
    </div>
  );
}

/** Says when the topic comes back, and why an answer counted for less. */
function Return({ verdict }: Pick<VerdictPanelProps, 'verdict'>) {
  if (verdict.dueInDays === null) return null;
  const good = verdict.outcome === 'right' || verdict.outcome === 'partly-right';
  const when = formatReturn(verdict.dueInDays);
  return (
    <p className="text-sm text-muted">
      {good && verdict.hinted && 'A right answer after a hint counts as hard. '}
      {verdict.undone && 'This answer counts as practice because you undid one about the same topic today. '}
      <Link href={`/topics/${verdict.conceptId}`} prefetch={false} className="font-medium text-ink underline">
        {verdict.conceptTitle}
      </Link>{' '}
      {good || !verdict.comesAgain ? `comes back ${when}.` : `comes back later in this quiz, then ${when}.`}
    </p>
  );
}
