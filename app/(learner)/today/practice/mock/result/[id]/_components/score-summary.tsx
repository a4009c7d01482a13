import { type Comparison, compareScore, type MockResult } from '@/lib/study/mock/mock-result';
import { formatCount } from '@/lib/words/count';
import { formatPercent, formatPercentRange } from '@/lib/words/percent';

const COMPARED: Readonly<Record<Comparison, string>> = {
  within: 'Your score is within the predicted range.',
  above:
    'Your score is above the predicted range. Even if the prediction is right, one score in ten is that high by chance.',
  below:
    'Your score is below the predicted range. Even if the prediction is right, one score in ten is that low by chance.',
};

/** Shows the score next to the predicted score. */
export function ScoreSummary({ result }: { readonly result: MockResult }) {
  const { right, total, unansweredCount, isFinishedEarly, predicted } = result;
  return (
    <section aria-label="Score" className="grid gap-2 rounded-xl border border-line bg-card p-4 sm:p-6">
      <p data-testid="score" className="text-lg">
        <strong className="text-3xl font-semibold tabular-nums">{formatPercent(right / total)}</strong>{' '}
        <span className="tabular-nums">
          {right} of {formatCount(total, 'question')} right
        </span>
      </p>
      {unansweredCount > 0 && (
        <p>
          {formatCount(unansweredCount, 'question')} had no answer when{' '}
          {isFinishedEarly ? 'you finished' : 'time ran out'}. In the score,{' '}
          {unansweredCount === 1 ? 'it counts' : 'they count'} as wrong.
        </p>
      )}
      {predicted ? (
        <p data-testid="predicted">
          Predicted {formatPercentRange(predicted.low, predicted.high)}, scored {formatPercent(right / total)}.{' '}
          {COMPARED[compareScore(result, predicted)]}
        </p>
      ) : (
        <p>There was no prediction, because you had started too few topics.</p>
      )}
      <p className="text-sm text-muted">
        This score covers our topics only. It does not tell you whether you would pass the whole exam.
      </p>
    </section>
  );
}
