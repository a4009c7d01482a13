import Link from 'next/link';
import type { VerdictView } from '@/lib/study/answer/verdict-view';
import { formatReturn } from '@/lib/words/duration';
import { SourceLinks } from '../source-links';

const titles = {
  right: 'Right.',
  'partly-right': 'Partly right.',
  wrong: 'Not quite.',
  unanswered: 'Now you know.',
} as const;

type VerdictPanelProps = {
  readonly verdict: VerdictView;
  /** Whether what was wrong is asked once more in this sitting. */
  readonly onceMore?: boolean;
};

/** The verdict, why, what a wrong choice shows, the sources, and when the concept comes back. */
export function VerdictPanel({ verdict, onceMore = true }: VerdictPanelProps) {
  const good = verdict.outcome === 'right' || verdict.outcome === 'partly-right';
  const tone = good ? 'border-correct bg-correct-sunk' : 'border-wrong bg-wrong-sunk';
  return (
    <section
      aria-live="polite"
      aria-label="Verdict"
      data-outcome={verdict.outcome}
      className={`grid gap-2 rounded-lg border-l-4 px-4 py-3 ${tone}`}
    >
      <p className="font-semibold">
        <span aria-hidden>{good ? '✓ ' : '✗ '}</span>
        {titles[verdict.outcome]}
        {!good && verdict.places === null && (
          <span className="font-normal">
            {' '}
            Right is <strong className="font-mono">{verdict.right}</strong>
          </span>
        )}
      </p>
      {verdict.misconception && (
        <p>
          <span className="text-muted">That choice says: </span>
          <q>{verdict.misconception.belief}</q> {verdict.misconception.why}
        </p>
      )}
      {!verdict.misconception && verdict.about && <p>{verdict.about}</p>}
      {verdict.explanation !== verdict.about && verdict.explanation !== '' && <p>{verdict.explanation}</p>}
      <p className="text-sm">
        <SourceLinks sources={verdict.sources} opensTab />
      </p>
      <Return verdict={verdict} good={good} onceMore={onceMore} />
    </section>
  );
}

type ReturnProps = Required<VerdictPanelProps> & { readonly good: boolean };

function Return({ verdict, good, onceMore }: ReturnProps) {
  if (verdict.dueInDays === null) return null;
  const when = formatReturn(verdict.dueInDays);
  return (
    <p className="text-sm text-muted">
      {good && verdict.hinted && 'Right with a hint counts as hard. '}
      {verdict.undone && 'This one counts as practice because you undid an answer to the same topic today. '}
      <Link href={`/topics/${verdict.conceptId}`} prefetch={false} className="font-medium text-ink underline">
        {verdict.conceptTitle}
      </Link>{' '}
      {good || !onceMore ? `comes back ${when}.` : `comes back later in this quiz, then ${when}.`}
    </p>
  );
}
