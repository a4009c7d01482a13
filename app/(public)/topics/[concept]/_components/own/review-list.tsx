import { PortText } from '@/app/_components/port-text';
import { formatCount } from '@/lib/words/count';
import { formatDateTime } from '@/lib/words/date';
import { formatPercent } from '@/lib/words/percent';
import { OUTCOMES, type Review } from './review-words';

type ReviewListProps = { readonly reviews: readonly Review[]; readonly timeZone: string };

/** The number of latest answers that are visible at first. Older ones are folded. */
const SHOWN = 3;

/** Lists every answer about the topic, latest first, in the words that were stored with it. */
export function ReviewList({ reviews, timeZone }: ReviewListProps) {
  const latestFirst = [...reviews].reverse();
  const older = latestFirst.slice(SHOWN);
  const undone = reviews.filter(({ takenBack }) => takenBack).length;
  if (reviews.length === 0) return null;
  return (
    <section aria-labelledby="answers" className="grid gap-2">
      <h3 id="answers" className="font-semibold">
        Your answers
      </h3>
      <p className="text-sm text-muted">
        {formatCount(reviews.length, 'answer')}
        {undone > 0 && `, ${undone} of them undone`}. Times are in {timeZone}.
      </p>
      <Reviews reviews={latestFirst.slice(0, SHOWN)} timeZone={timeZone} />
      {older.length > 0 && (
        <details>
          <summary className="flex min-h-11 w-fit cursor-pointer items-center text-sm text-muted underline">
            {formatCount(older.length, 'older answer')}
          </summary>
          <Reviews reviews={older} timeZone={timeZone} />
        </details>
      )}
    </section>
  );
}

function Reviews({ reviews, timeZone }: ReviewListProps) {
  return (
    <ol className="divide-y divide-line border-y border-line">
      {reviews.map((review) => (
        <ReviewRow key={review.turnId} review={review} when={formatDateTime(new Date(review.at), timeZone)} />
      ))}
    </ol>
  );
}

function ReviewRow({ review, when }: { readonly review: Review; readonly when: string }) {
  const { outcome, takenBack, responseText, rightText, selfGraded } = review;
  const { label, sign, color } = OUTCOMES[outcome];
  return (
    <li
      data-taken-back={takenBack || undefined}
      data-practice={review.practice || undefined}
      className={`grid gap-1 py-3 text-sm ${takenBack ? 'text-muted' : ''}`}
    >
      <p className="flex flex-wrap gap-x-3 text-muted">
        <time dateTime={review.at}>{when}</time>
        <span>{review.formLabel}</span>
        {takenBack && <strong className="font-semibold text-ink">undone</strong>}
      </p>
      <p className={takenBack ? 'line-through' : ''}>
        <PortText text={review.promptText} />
      </p>
      <p>
        <span className={`font-semibold ${takenBack ? '' : color}`}>
          <span aria-hidden>{sign} </span>
          {label}
        </span>
        {responseText !== '' && !selfGraded && (
          <>
            : <PortText text={responseText} />
          </>
        )}
        {outcome !== 'right' && !selfGraded && (
          <span className="text-muted">
            {' '}
            (the answer: <PortText text={rightText} />)
          </span>
        )}
      </p>
      <p className="text-muted">{describeCount(review)}</p>
    </li>
  );
}

/** Says how the memory model used the answer. */
function describeCount({ takenBack, practice, hinted, grade, predictedRecall }: Review): string {
  if (takenBack) return 'You undid this answer, so it does not count.';
  const help = hinted ? ', with a hint' : '';
  if (practice) return `Practice${help}: this did not change your schedule.`;
  const before =
    predictedRecall === null ? 'your first answer' : `predicted recall was ${formatPercent(predictedRecall)}`;
  return `Graded ${grade}${help}; ${before}.`;
}
