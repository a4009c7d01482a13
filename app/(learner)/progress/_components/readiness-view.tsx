import { ButtonLink } from '@/app/_components/ui/button';
import { GUESS_RATE } from '@/lib/study/readiness/estimate';
import type { Readiness, SectionReadiness } from '@/lib/study/readiness/readiness';
import { formatCount } from '@/lib/words/count';
import { formatDay } from '@/lib/words/date';
import { formatPercent, formatPercentRange } from '@/lib/words/percent';
import { ScoreBar } from './score-bar';

type ReadinessViewProps = { readonly readiness: Readiness; readonly offersMock: boolean };

/** Shows the score that the learner would get on the topics of their goals: now, at their pace, and by section. */
export function ReadinessView({ readiness, offersMock }: ReadinessViewProps) {
  const { on, isExamDay, stopped, paced, sections, begunCount, topicCount } = readiness;
  return (
    <section aria-labelledby="readiness" className="grid gap-4 rounded-xl border border-line bg-card p-4 sm:p-6">
      <div className="grid gap-1">
        <h2 id="readiness" className="text-lg font-semibold">
          Readiness
        </h2>
        <p data-testid="readiness" className="text-lg">
          <strong className="text-3xl font-semibold tabular-nums">{formatPercent(stopped.score)}</strong> predicted
          score {isExamDay ? `on ${formatDay(on, 'long-month-day')}, if you stopped today` : 'today'}
        </p>
      </div>
      <ScoreBar {...stopped} />
      <p>
        Four times out of five, your score would be {formatPercentRange(stopped.low, stopped.high)}.
        {paced &&
          ` At this pace, it would be about ${formatPercent(paced.estimate.score)} on ${formatDay(paced.on, 'long-month-day')} (${formatPercentRange(paced.estimate.low, paced.estimate.high)}).`}
      </p>
      <p className="text-sm text-muted">
        This score covers our topics only. It does not say whether you would pass the whole exam. You have started{' '}
        {begunCount} of {formatCount(topicCount, 'topic')}. A topic counts as a guess among four answers (
        {formatPercent(GUESS_RATE)}) until you have answered a question about it correctly.
      </p>
      <details>
        <summary className="flex min-h-11 w-fit cursor-pointer items-center font-medium underline underline-offset-4">
          By section
        </summary>
        <ul className="divide-y divide-line">
          {sections.map((section) => (
            <SectionRow key={section.id} section={section} />
          ))}
        </ul>
      </details>
      {offersMock && (
        <div>
          <ButtonLink href="/today/practice/mock" prefetch={false} look="plain">
            Check this with a mock exam
          </ButtonLink>
        </div>
      )}
    </section>
  );
}

function SectionRow({ section }: { readonly section: SectionReadiness }) {
  const { title, objective, estimate, begunCount, topicCount } = section;
  return (
    <li className="grid gap-x-6 gap-y-1 py-3 sm:grid-cols-[minmax(0,1fr)_14rem] sm:items-center">
      <div>
        <p>
          {objective !== null && <span className="font-mono text-muted tabular-nums">{objective} </span>}
          {title}
        </p>
        <p className="text-sm text-muted">
          {begunCount} of {formatCount(topicCount, 'topic')} begun
        </p>
      </div>
      <div className="grid gap-1">
        <p className="text-sm tabular-nums">
          <strong className="font-semibold">{formatPercent(estimate.score)}</strong>{' '}
          <span className="text-muted">({formatPercentRange(estimate.low, estimate.high)})</span>
        </p>
        <ScoreBar {...estimate} />
      </div>
    </li>
  );
}
