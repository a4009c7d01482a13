import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { getApp } from '@/lib/app-context';
import { requireLearnerId } from '@/lib/auth/session/session';
import { viewOverview } from '@/lib/classroom/insight/view-overview';
import { classroomIdSchema } from '@/lib/classroom/people/classroom-id';
import { ClassFrame } from './_components/class-frame';
import { FirstSteps } from './_components/first-steps';
import { NeedHelp } from './_components/need-help';
import { NextDue } from './_components/next-due';
import { readJoinAddress } from './_components/read-join-address';
import { ToTeach } from './_components/to-teach';
import { WeekTiles } from './_components/week-tiles';

export const metadata: Metadata = { title: 'Your class' };

type Props = {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** The search parameters that the learner table had when it was on this page. Old links that use them still work. */
const TABLE_PARAMETERS = ['on', 'sort', 'down', 'page', 'open'];

export default async function OverviewPage({ params, searchParams }: Props) {
  const id = classroomIdSchema.safeParse((await params).id);
  if (!id.success) notFound();
  const path = `/classes/${id.data}`;
  const instructorId = await requireLearnerId(path);
  const asked = Object.entries(await searchParams).flatMap(([name, value]) =>
    TABLE_PARAMETERS.includes(name) ? [value ?? []].flat().map((each) => [name, each]) : [],
  );
  if (asked.length > 0) redirect(`${path}/learners?${new URLSearchParams(asked)}`);
  const view = await viewOverview(getApp(), { instructorId, classroomId: id.data }, new Date());
  if (!view.ok) notFound();
  const { heading, learnerCount, week, inNeed, toTeach, dueNext } = view.value;
  if (learnerCount === 0) {
    return (
      <ClassFrame classroomId={id.data} heading={heading} here="" isAboutClass>
        <FirstSteps path={path} join={await readJoinAddress(heading)} />
      </ClassFrame>
    );
  }
  return (
    <ClassFrame classroomId={id.data} heading={heading} here="" isAboutClass>
      <WeekTiles week={week} learnerCount={learnerCount} />
      <div className="grid items-start gap-x-10 gap-y-8 lg:grid-cols-2">
        <section aria-labelledby="in-need" className="grid gap-3">
          <h2 id="in-need" className="text-lg font-semibold">
            Needs help
          </h2>
          <NeedHelp path={path} people={inNeed} />
          {inNeed.length > 0 && (
            <p className="text-sm text-muted">
              The learners who most need help: at most a fifth of the class, plus anyone who has been away for two
              weeks. Planned breaks and days off don’t count.
            </p>
          )}
        </section>
        <div className="grid gap-8">
          <section aria-labelledby="to-teach" className="grid gap-3">
            <h2 id="to-teach" className="text-lg font-semibold">
              Teach this next
            </h2>
            <ToTeach path={path} misconceptions={toTeach} />
          </section>
          <section aria-labelledby="due" className="grid gap-3">
            <h2 id="due" className="text-lg font-semibold">
              Due next
            </h2>
            <NextDue path={path} assignment={dueNext} />
          </section>
        </div>
      </div>
    </ClassFrame>
  );
}
