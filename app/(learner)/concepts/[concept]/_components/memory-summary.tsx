import Link from 'next/link';
import { Notice } from '@/app/_components/ui/field';
import { daysBetween } from '@/lib/scheduler/due/study-day';
import type { ConceptView, Remembered } from '@/lib/study/progress/view-concept';
import { formatCount, formatNumber } from '@/lib/words/count';
import { formatDay } from '@/lib/words/date';
import { formatDays, formatReturn } from '@/lib/words/duration';
import { formatList } from '@/lib/words/list';
import { formatPercent } from '@/lib/words/percent';
import { describeWhen } from './review-words';

/** Where a memory stands and what comes next, in words. */
export function MemorySummary({ view }: { readonly view: ConceptView }) {
  const { memory, suspended } = view;
  return (
    <section aria-label="Where it stands" className="grid gap-3">
      {suspended && (
        <Notice tone="plain">
          Suspended: it is not asked until you bring it back. Its memory stays, and goes on fading.
        </Notice>
      )}
      {memory?.isLeech && <LeechAdvice view={view} lapseCount={memory.lapseCount} />}
      {memory === null ? (
        <p data-testid="not-begun">{describeNotBegun(view)}</p>
      ) : (
        <Facts view={view} memory={memory} />
      )}
    </section>
  );
}

function describeNotBegun({ prerequisites, suspended }: ConceptView): string {
  const missing = prerequisites
    .filter((each) => each.recall === null && !each.suspended)
    .map(({ title }) => `“${title}”`);
  if (suspended) return 'You have not been asked for it yet.';
  if (missing.length === 0) return 'You have not been asked for it yet. It is open: a coming quiz begins it.';
  return `You have not been asked for it yet. It opens when you have begun ${formatList(missing)}.`;
}

type FactsProps = { readonly view: ConceptView; readonly memory: Remembered };

function Facts({ view, memory }: FactsProps) {
  const lines: readonly (readonly [string, string, string])[] = [
    ['Predicted recall', formatPercent(memory.recall), describeRecall(view, memory)],
    ['Comes back', describeReturn(view, memory), explainReturn(view, memory)],
    [
      'Stability',
      formatDays(memory.stabilityDays),
      'so long after a review, predicted recall has fallen to 90%; each success makes it longer',
    ],
    ['Difficulty', `${formatNumber(memory.difficulty, 1)} of 10`, describeDifficulty(memory.difficulty)],
    [
      'Forgotten',
      memory.lapseCount === 0 ? 'never' : formatCount(memory.lapseCount, 'time'),
      'after it had been learnt',
    ],
  ];
  return (
    <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[10rem_1fr]">
      {lines.map(([term, fact, remark]) => (
        <div key={term} className="contents">
          <dt className="text-muted">{term}</dt>
          <dd className="max-sm:pb-2">
            <span className="font-semibold tabular-nums">{fact}</span>
            <span className="text-muted">: {remark}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** To have just been told is not yet to know: what was answered today is judged by tomorrow. */
const describeRecall = ({ today }: ConceptView, { recallIsFor }: Remembered): string =>
  `the chance that you would still know it ${describeWhen(recallIsFor, today)}`;

function describeReturn({ today, suspended }: ConceptView, { dueOn }: Remembered): string {
  if (suspended) return 'not before you bring it back';
  const days = daysBetween(today, dueOn);
  if (days < 0) return `due since ${formatDay(dueOn)}`;
  return days === 0 ? 'due today' : `${formatDay(dueOn)}, ${formatReturn(days)}`;
}

function explainReturn(
  { today, desiredRetention, suspended }: ConceptView,
  { dueOn, recallWhenDue }: Remembered,
): string {
  const wanted = `you want ${formatPercent(desiredRetention)} over all`;
  if (suspended) return `it would be due on ${formatDay(dueOn)}`;
  if (dueOn <= today) return `it comes in today’s quiz, as far as your minutes reach; ${wanted}`;
  return `predicted recall will then be ${formatPercent(recallWhenDue)}; ${wanted}`;
}

function describeDifficulty(difficulty: number): string {
  if (difficulty < 4) return 'it comes easily to you';
  return difficulty < 7 ? 'about as hard as most' : 'hard for you, so its intervals grow slowly';
}

type LeechAdviceProps = { readonly view: ConceptView; readonly lapseCount: number };

function LeechAdvice({ view, lapseCount }: LeechAdviceProps) {
  return (
    <Notice tone="plain">
      This keeps slipping: forgotten {formatCount(lapseCount, 'time')}. More of the same seldom helps, so it now comes
      in another form each time. <Link href={`/learn/${view.id}`}>Read the explanation</Link>
      {view.confusables.length > 0 && (
        <>
          , see it <a href="#side-by-side">side by side</a> with what it is taken for
        </>
      )}
      , or suspend it for a while.
    </Notice>
  );
}
