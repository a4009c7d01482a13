import { PortText } from '@/app/_components/port-text';
import type { ClassLearnerView } from '@/lib/classroom/insight/view-class-learner';
import { formatDateTime } from '@/lib/words/date';

type ResponseListProps = {
  readonly responses: ClassLearnerView['responses'];
  readonly most: number;
  /** The classroom's. */
  readonly timeZone: string;
};

const OUTCOMES = {
  right: 'Right',
  'partly-right': 'Partly right',
  wrong: 'Wrong',
  unanswered: 'Did not know',
} as const;

/** What a learner answered last. */
export function ResponseList({ responses, most, timeZone }: ResponseListProps) {
  return (
    <section aria-labelledby="responses" className="grid gap-2">
      <h2 id="responses" className="text-lg font-semibold">
        Last responses
      </h2>
      {responses.length === 0 && <p>None since they joined.</p>}
      <ol className="grid">
        {responses.map((response) => (
          <li key={response.at.toISOString()} className="grid gap-0.5 border-t border-line py-2">
            <p className="text-sm text-muted">
              <time dateTime={response.at.toISOString()}>{formatDateTime(response.at, timeZone)}</time> ·{' '}
              {response.conceptTitle}
              {response.practice && ' · practice'}
              {response.selfGraded && ' · self-graded'}
            </p>
            <p className="wrap-anywhere">
              <PortText text={response.promptText} />
            </p>
            <p className="wrap-anywhere">
              <span className={isMissed(response.outcome) ? 'font-medium text-wrong' : 'font-medium text-correct'}>
                {OUTCOMES[response.outcome]}
              </span>
              {response.responseText !== '' && (
                <>
                  : <PortText text={response.responseText} />
                </>
              )}
              {response.outcome !== 'right' && (
                <span className="text-muted">
                  {' '}
                  Right would have been: <PortText text={response.rightText} />
                </span>
              )}
            </p>
            {response.whyWrong !== null && (
              <p className="text-sm text-muted wrap-anywhere">
                <PortText text={response.whyWrong} />
              </p>
            )}
          </li>
        ))}
      </ol>
      {responses.length === most && <p className="text-sm text-muted">The last {most} are shown.</p>}
    </section>
  );
}

const isMissed = (outcome: keyof typeof OUTCOMES): boolean => outcome === 'wrong' || outcome === 'unanswered';
