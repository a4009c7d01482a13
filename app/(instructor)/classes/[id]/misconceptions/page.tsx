import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { PortText } from '@/app/_components/port-text';
import { getApp } from '@/lib/app-context';
import { requireLearnerId } from '@/lib/auth/session/session';
import { type ClassMisconception, viewMisconceptions } from '@/lib/classroom/insight/view-misconceptions';
import { classroomIdSchema } from '@/lib/classroom/people/classroom-id';
import { formatCount } from '@/lib/words/count';
import { BeliefTopics } from '../_components/belief-topics';
import { ClassFrame } from '../_components/class-frame';
import { Day } from '../_components/day';

export const metadata: Metadata = { title: 'Common misconceptions' };

type Props = {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<{ readonly all?: string | string[] }>;
};

/** The number of misconceptions that are visible at first. */
const SHOWN = 30;

export default async function MisconceptionsPage({ params, searchParams }: Props) {
  const id = classroomIdSchema.safeParse((await params).id);
  if (!id.success) notFound();
  const path = `/classes/${id.data}`;
  const instructorId = await requireLearnerId(`${path}/misconceptions`);
  const view = await viewMisconceptions(getApp(), { instructorId, classroomId: id.data });
  if (!view.ok) notFound();
  const { heading, held, overcomeCount } = view.value;
  const shown = (await searchParams).all === undefined ? held.slice(0, SHOWN) : held;
  return (
    <ClassFrame classroomId={id.data} heading={heading} here="/topics">
      <section aria-labelledby="misconceptions" className="grid gap-4">
        <h1 id="misconceptions" className="text-lg font-semibold">
          Common misconceptions
        </h1>
        <p className="text-muted">
          Wrong answers reveal these misconceptions. A learner stays listed until their first answer about the topic on
          a later day is right. {overcomeCount > 0 && `The class has overcome ${overcomeCount} more.`}
        </p>
        {held.length === 0 && <p>No current misconceptions.</p>}
        <ol className="grid gap-3">
          {shown.map((each) => (
            <Held key={each.misconceptionId} path={path} misconception={each} />
          ))}
        </ol>
        {shown.length < held.length && (
          <Link href={`${path}/misconceptions?all`} prefetch={false} className="w-fit py-2 underline">
            Show all {held.length}
          </Link>
        )}
        <Link href={`${path}/reports`} prefetch={false} className="w-fit py-2 underline">
          Reported questions
        </Link>
      </section>
    </ClassFrame>
  );
}

function Held({ path, misconception }: { readonly path: string; readonly misconception: ClassMisconception }) {
  const { belief, concepts, holders, recoveredCount, lastShownOn } = misconception;
  return (
    <li className="grid gap-1 rounded-lg border border-line bg-card px-4 py-3">
      <p className="font-medium wrap-anywhere">
        “<PortText text={belief} />”
      </p>
      <p className="text-sm text-muted">
        <BeliefTopics path={path} concepts={concepts} />
        {' · last revealed on '}
        <Day day={lastShownOn} />
        {recoveredCount > 0 && ` · ${recoveredCount} recovered`}
      </p>
      <details>
        <summary className="w-fit cursor-pointer py-1">{formatCount(holders.length, 'learner')}</summary>
        <ul className="grid gap-1 pt-1">
          {holders.map(({ learnerId, name, shownCount, lastShownOn: shownOn }) => (
            <li key={learnerId}>
              <Link href={`${path}/learners/${learnerId}`} prefetch={false} className="underline wrap-anywhere">
                {name}
              </Link>
              <span className="text-sm text-muted">
                {' '}
                {shownCount > 1 && `${formatCount(shownCount, 'time')}, `}last on <Day day={shownOn} />
              </span>
            </li>
          ))}
        </ul>
      </details>
    </li>
  );
}
