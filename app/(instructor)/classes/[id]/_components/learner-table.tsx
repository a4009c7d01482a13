import type { LearnerFigures } from '@/lib/classroom/view-classroom';
import { dateOf, toUtcMidnight } from '@/lib/scheduler/study-day';
import { NumberCell, NumberHeader, ShareCell, WideTable } from './wide-table';

type LearnerTableProps = {
  readonly learners: readonly LearnerFigures[];
  readonly conceptCount: number;
  /** The instructor's. */
  readonly timeZone: string;
};

const count = new Intl.NumberFormat('en-GB');
/** A study day is a date already: nothing to shift. */
const date = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' });

/** What each learner did and knows. */
export function LearnerTable({ learners, conceptCount, timeZone }: LearnerTableProps) {
  const joined = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone });
  return (
    <section aria-labelledby="learners" className="grid gap-3">
      <h2 id="learners" className="text-lg font-semibold">
        {learners.length} {learners.length === 1 ? 'learner' : 'learners'}
      </h2>
      <WideTable caption={`What each learner did, and knows today of ${count.format(conceptCount)} concepts`}>
        <thead>
          <tr className="border-b border-line text-sm text-muted">
            <th scope="col" className="px-3 py-2 text-start font-medium">
              Learner
            </th>
            <NumberHeader>Reviews</NumberHeader>
            <NumberHeader>Accuracy</NumberHeader>
            <NumberHeader>Known</NumberHeader>
            <NumberHeader>Last study day</NumberHeader>
            <NumberHeader>Joined</NumberHeader>
          </tr>
        </thead>
        <tbody>
          {learners.map((learner) => (
            <tr key={learner.id} className="border-b border-line last:border-b-0">
              <th scope="row" className="min-w-32 px-3 py-2 text-start font-normal wrap-anywhere">
                {learner.name}
              </th>
              <NumberCell>{count.format(learner.reviewCount)}</NumberCell>
              <ShareCell share={learner.accuracy} />
              <NumberCell>{learner.knownCount}</NumberCell>
              <NumberCell>
                {learner.lastStudiedOn === null ? (
                  'not yet'
                ) : (
                  <time dateTime={dateOf(learner.lastStudiedOn)}>
                    {date.format(toUtcMidnight(learner.lastStudiedOn))}
                  </time>
                )}
              </NumberCell>
              <NumberCell>
                <time dateTime={learner.joinedAt.toISOString()}>{joined.format(learner.joinedAt)}</time>
              </NumberCell>
            </tr>
          ))}
        </tbody>
      </WideTable>
      <p className="text-sm text-muted">
        Reviews are all responses that were not taken back. Accuracy is the share that was right or partly right, of
        each day’s first response to a concept. A concept is known when its predicted recall is at least 80 % today.
      </p>
    </section>
  );
}
