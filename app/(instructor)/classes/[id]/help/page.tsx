import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { getApp } from '@/lib/app-context';
import { requireLearnerId } from '@/lib/auth/session/session';
import type { HelpReason } from '@/lib/classroom/insight/help-reasons';
import { type LearnerInNeed, viewHelp } from '@/lib/classroom/insight/view-help';
import { classroomIdSchema } from '@/lib/classroom/people/classroom-id';
import { formatCount, formatNumber } from '@/lib/words/count';
import { ClassFrame } from '../_components/class-frame';
import { Day } from '../_components/day';

export const metadata: Metadata = { title: 'Who needs help' };

type Props = { readonly params: Promise<{ readonly id: string }> };

export default async function HelpPage({ params }: Props) {
  const id = classroomIdSchema.safeParse((await params).id);
  if (!id.success) notFound();
  const path = `/classes/${id.data}`;
  const instructorId = await requireLearnerId(`${path}/help`);
  const view = await viewHelp(getApp(), { instructorId, classroomId: id.data }, new Date());
  if (!view.ok) notFound();
  const { heading, learnerCount, pressing, watched } = view.value;
  const restCount = learnerCount - pressing.length - watched.length;
  return (
    <ClassFrame classroomId={id.data} heading={heading} here="/help">
      <section aria-labelledby="pressing" className="grid gap-3">
        <h1 id="pressing" className="text-lg font-semibold">
          Who needs help
        </h1>
        {pressing.length === 0 ? (
          <p>For nobody in the class does more than one thing look wrong.</p>
        ) : (
          <People path={path} people={pressing} />
        )}
      </section>
      {watched.length > 0 && (
        <section aria-labelledby="watched" className="grid gap-3">
          <h2 id="watched" className="text-lg font-semibold">
            Worth an eye
          </h2>
          <p className="text-muted">Here one thing alone looks wrong: it may mean nothing.</p>
          <People path={path} people={watched} />
        </section>
      )}
      <section aria-labelledby="rules" className="grid gap-2 text-sm text-muted">
        <h2 id="rules" className="font-semibold">
          What is looked at
        </h2>
        <ul className="grid list-disc gap-1 ps-5">
          <li>
            Forgetting: of what they know today by their quiz answers, at least five concepts and a quarter will be
            forgotten within a week without study.
          </li>
          <li>Overdue: what is due would take more than three of their usual days, at their own pace.</li>
          <li>
            Missed days: they did nothing on at least three, and half, of the days of the last two weeks on which they
            had planned to study. Breaks and days off that they planned do not count.
          </li>
        </ul>
        {restCount > 0 && (
          <p>
            Nothing of this holds for {restCount} of {learnerCount} learners.
          </p>
        )}
      </section>
    </ClassFrame>
  );
}

function People({ path, people }: { readonly path: string; readonly people: readonly LearnerInNeed[] }) {
  return (
    <ul className="grid gap-3 md:grid-cols-2">
      {people.map(({ id, name, reasons }) => (
        <li key={id} className="grid content-start gap-1 rounded-lg border border-line bg-card px-4 py-3">
          <Link href={`${path}/learners/${id}`} prefetch={false} className="w-fit font-medium underline wrap-anywhere">
            {name}
          </Link>
          <ul className="grid list-disc gap-1 ps-5">
            {reasons.map((reason) => (
              <li key={reason.kind}>
                <Reason reason={reason} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

function Reason({ reason }: { readonly reason: HelpReason }) {
  switch (reason.kind) {
    case 'forgetting':
      return (
        <>
          Of {formatCount(reason.knownCount, 'concept')} known today, {reason.forgottenCount} will be forgotten within a
          week without study.
        </>
      );
    case 'overdue':
      return (
        <>
          {formatCount(reason.dueCount, 'concept is', 'concepts are')} due: about {formatNumber(reason.days)} of their
          usual days.
        </>
      );
    case 'missed-days':
      return (
        <>
          Missed {reason.missedCount} of the last {formatCount(reason.plannedCount, 'day')} planned;{' '}
          {reason.lastStudiedOn === null ? (
            'has not studied since joining.'
          ) : (
            <>
              last studied on <Day day={reason.lastStudiedOn} />.
            </>
          )}
        </>
      );
  }
}
