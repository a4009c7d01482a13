import Link from 'next/link';
import { AssignedDay } from '@/app/_components/assigned-day';
import { CREDIT_RULE, KNOWN_RULE } from '@/lib/classroom/assignments/credit';
import type { OwnAssignment, OwnClass } from '@/lib/classroom/assignments/view-own-assignments';
import { formatCount } from '@/lib/words/count';
import { formatPercent } from '@/lib/words/percent';

/** Lists a learner's assignments in one class, with their due days and the learner's progress. */
export function OwnAssignments({ attended: { name, timeZone, assignments } }: { readonly attended: OwnClass }) {
  const over = assignments.filter(({ phase }) => phase === 'over').toReversed();
  const ahead = assignments.filter(({ phase }) => phase !== 'over');
  if (assignments.length === 0) return <p>Nothing is assigned.</p>;
  return (
    <section aria-label={`Assigned in ${name}`} className="grid gap-2">
      {ahead.length === 0 && <p>Nothing is assigned right now.</p>}
      <AssignmentList assignments={ahead} timeZone={timeZone} />
      {over.length > 0 && (
        <details>
          <summary className="w-fit cursor-pointer py-2 text-sm text-muted underline">
            {formatCount(over.length, 'assignment is', 'assignments are')} over
          </summary>
          <AssignmentList assignments={over} timeZone={timeZone} />
        </details>
      )}
      <p className="text-sm text-muted">
        {CREDIT_RULE} {KNOWN_RULE} Assigned topics come first among the new topics in your quiz, within your daily
        minutes.
      </p>
    </section>
  );
}

type AssignmentListProps = { readonly assignments: readonly OwnAssignment[]; readonly timeZone: string };

function AssignmentList({ assignments, timeZone }: AssignmentListProps) {
  return (
    <ul className="grid gap-3">
      {assignments.map((assignment) => (
        <li key={assignment.id} className="grid gap-1 border-t border-line pt-2">
          <h3 className="font-medium wrap-anywhere">{assignment.title}</h3>
          <p>
            {assignment.phase === 'to-come' && (
              <>
                Opens on <AssignedDay day={assignment.opensOn} />, due{' '}
              </>
            )}
            {assignment.phase === 'open' && 'Due '}
            {assignment.phase === 'over' && 'Was due '}
            <AssignedDay day={assignment.dueOn} /> ({timeZone} time).
          </p>
          <p data-testid="credit">{describeCredit(assignment)}</p>
          <Concepts concepts={assignment.concepts} />
        </li>
      ))}
    </ul>
  );
}

function describeCredit({ credit, phase, concepts }: OwnAssignment): string {
  const begun = concepts.filter(({ isBegun }) => isBegun).length;
  const known = concepts.filter(({ isKnown }) => isKnown).length;
  const done = `${begun} of ${formatCount(concepts.length, 'topic')} started, ${known} known.`;
  if (credit === null) return `You joined after this assignment ended. ${done}`;
  const days = `${credit.countedDays} of ${formatCount(credit.wantedDays, 'study day')}`;
  return `Your credit${phase === 'open' ? ' so far' : ''}: ${formatPercent(credit.percent / 100)} (${days}). ${done}`;
}

function Concepts({ concepts }: Pick<OwnAssignment, 'concepts'>) {
  return (
    <details>
      <summary className="w-fit cursor-pointer py-2 text-sm text-muted underline">Topics</summary>
      <ul className="grid list-disc gap-x-6 gap-y-1 ps-5 sm:grid-cols-2">
        {concepts.map(({ id, title, isBegun, isSelfGraded, isKnown }) => (
          <li key={id} className="wrap-anywhere">
            <Link href={`/topics/${id}`} prefetch={false} className="underline">
              {title}
            </Link>
            <span className="text-sm text-muted">{standing(isBegun, isSelfGraded, isKnown)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function standing(isBegun: boolean, isSelfGraded: boolean, isKnown: boolean): string {
  if (isKnown) return ', known';
  if (isSelfGraded) return ', started with flashcards only';
  return isBegun ? ', started' : '';
}
