import { FORMS } from '@/lib/quiz/forms/registry';
import type { ConceptReview } from '@/lib/study/progress/view-concept';
import { formatCount } from '@/lib/words/count';
import { formatDateTime } from '@/lib/words/date';
import { formatPercent } from '@/lib/words/percent';
import { gradeNames, outcomeNames } from './review-words';

type ReviewListProps = { readonly reviews: readonly ConceptReview[]; readonly timeZone: string };

/** So many of the latest are shown at once; older ones fold. */
const SHOWN = 8;

/** Every response to the concept, the latest first, in the words it was kept in. */
export function ReviewList({ reviews, timeZone }: ReviewListProps) {
  const latestFirst = reviews.toReversed();
  const older = latestFirst.slice(SHOWN);
  const taken = reviews.filter(({ takenBack }) => takenBack).length;
  return (
    <section aria-labelledby="answers" className="grid gap-3">
      <h2 id="answers" className="text-lg font-semibold">
        Answers to it
      </h2>
      <p className="text-sm text-muted">
        {reviews.length === 0
          ? 'None yet.'
          : `${reviews.length} in all${taken > 0 ? `, ${taken} of them taken back` : ''}. Times are those of ${timeZone}.`}
      </p>
      {reviews.length > 0 && <Reviews reviews={latestFirst.slice(0, SHOWN)} timeZone={timeZone} />}
      {older.length > 0 && (
        <details>
          <summary className="cursor-pointer text-sm text-muted">{formatCount(older.length, 'older answer')}</summary>
          <div className="pt-3">
            <Reviews reviews={older} timeZone={timeZone} />
          </div>
        </details>
      )}
    </section>
  );
}

function Reviews({ reviews, timeZone }: ReviewListProps) {
  return (
    <ol className="divide-y divide-line rounded-lg border border-line bg-card">
      {reviews.map((review) => (
        <ReviewRow key={review.turnId} review={review} when={formatDateTime(review.at, timeZone)} />
      ))}
    </ol>
  );
}

function ReviewRow({ review, when }: { readonly review: ConceptReview; readonly when: string }) {
  const { outcome, takenBack, responseText, rightText } = review;
  const good = outcome === 'right' || outcome === 'partly-right';
  return (
    <li
      data-taken-back={takenBack || undefined}
      data-practice={review.practice || undefined}
      className={`grid gap-1 px-4 py-3 ${takenBack ? 'text-muted' : ''}`}
    >
      <p className="flex flex-wrap gap-x-3 text-sm text-muted">
        <time dateTime={review.at.toISOString()}>{when}</time>
        <span>{FORMS[review.form].label}</span>
        {takenBack && <strong className="font-semibold text-ink">taken back</strong>}
      </p>
      <p className={takenBack ? 'line-through' : ''}>{review.promptText}</p>
      <p>
        <span className={`font-semibold ${takenBack ? '' : good ? 'text-correct' : 'text-wrong'}`}>
          <span aria-hidden>{good ? '✓ ' : '✗ '}</span>
          {outcomeNames[outcome]}
        </span>
        {responseText !== '' && FORMS[review.form].kind !== 'self-graded' && `: ${responseText}`}
        {!good && FORMS[review.form].kind !== 'self-graded' && (
          <span className="text-muted"> (right: {rightText})</span>
        )}
      </p>
      <p className="text-sm text-muted">{describeCount(review)}</p>
    </li>
  );
}

/** What the memory model made of it. */
function describeCount({ takenBack, practice, hinted, grade, predictedRecall }: ConceptReview): string {
  if (takenBack) return 'Does not count.';
  const help = hinted ? ', with a hint' : '';
  if (practice) return `Practice on the same day${help}: it does not move the memory.`;
  const before = predictedRecall === null ? 'first review' : `predicted recall ${formatPercent(predictedRecall)}`;
  return `Counted as ${gradeNames[grade]}${help}; ${before}.`;
}
