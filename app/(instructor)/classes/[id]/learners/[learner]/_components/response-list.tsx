import { PortText } from '@/app/_components/port-text';
import type { ClassLearnerView } from '@/lib/classroom/insight/view-class-learner';
import { formatDateTime } from '@/lib/words/date';

type ResponseListProps = {
  readonly responses: ClassLearnerView['responses'];
  readonly most: number;
  /** The class's time zone. */
  readonly timeZone: string;
};

const OUTCOMES = {
  right: 'Right',
  'partly-right': 'Almost',
  wrong: 'Not quite',
  unanswered: 'Didn’t know',
} as const;

/** The number of answers that are visible at first. The rest are folded. */
const SHOWN = 5;

/** Lists a learner's latest answers. */
export function ResponseList({ responses, most, timeZone }: ResponseListProps) {
  return (
    <section aria-labelledby="responses" className="grid gap-2">
      <h2 id="responses" className="text-lg font-semibold">
        Latest answers
      </h2>
      {responses.length === 0 && <p>No answers since they joined.</p>}
      <Responses responses={responses.slice(0, SHOWN)} timeZone={timeZone} />
      {responses.length > SHOWN && (
        <details>
          <summary className="w-fit cursor-pointer py-2 underline">
            {responses.length === most ? `Show the latest ${most}` : `Show all ${responses.length}`}
          </summary>
          <Responses responses={responses.slice(SHOWN)} timeZone={timeZone} />
        </details>
      )}
    </section>
  );
}

function Responses({ responses, timeZone }: Pick<ResponseListProps, 'responses' | 'timeZone'>) {
  return (
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
            <span className={`font-medium ${INKS[response.outcome]}`}>{OUTCOMES[response.outcome]}</span>
            {response.responseText !== '' && (
              <>
                : <PortText text={response.responseText} />
              </>
            )}
            {response.outcome !== 'right' && (
              <span className="text-muted">
                {' '}
                The answer was <PortText text={response.rightText} />
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
  );
}

const INKS = {
  right: 'text-correct',
  'partly-right': 'text-partly',
  wrong: 'text-wrong',
  unanswered: 'text-info',
} as const;
