import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getApp } from '@/lib/app-context';
import { requireLearnerId } from '@/lib/auth/session/session';
import { classroomIdSchema } from '@/lib/classroom/people/classroom-id';
import { viewHeading } from '@/lib/classroom/people/view-heading';
import { ClassFrame } from '../_components/class-frame';
import { ClassGoalForm } from '../_components/class-goal-form';
import { JoinKit } from '../_components/join-kit';
import { readJoinAddress } from '../_components/read-join-address';
import { Press } from '../people/_components/press';
import { renewCode, switchJoining } from '../people/actions';

export const metadata: Metadata = { title: 'Join code' };

type Props = { readonly params: Promise<{ readonly id: string }> };

export default async function JoinPage({ params }: Props) {
  const id = classroomIdSchema.safeParse((await params).id);
  if (!id.success) notFound();
  const path = `/classes/${id.data}`;
  const instructorId = await requireLearnerId(`${path}/join`);
  const heading = await viewHeading(getApp().db, { instructorId, classroomId: id.data });
  if (!heading) notFound();
  const join = await readJoinAddress(heading);
  return (
    <ClassFrame classroomId={id.data} heading={heading} here="/join">
      <section aria-labelledby="join" className="grid max-w-3xl gap-4">
        <h1 id="join" className="text-lg font-semibold">
          Join
        </h1>
        {join && <JoinKit path={path} {...join} />}
        {heading.archivedAt === null && (
          <>
            <p className="text-muted">
              {join
                ? 'Anyone who has the code or the link can join. If the wrong people have it, make a new code. Learners who have already joined stay in the class.'
                : 'The code is off, so no one can join with it. Invitations still work.'}
            </p>
            <div className="flex flex-wrap gap-3">
              <Press
                action={switchJoining}
                fields={{ classroom: id.data, open: join ? 'no' : 'yes' }}
                label={join ? 'Turn the code off' : 'Turn the code on'}
              />
              <Press action={renewCode} fields={{ classroom: id.data }} label="Make a new code" />
            </div>
          </>
        )}
      </section>
      {heading.archivedAt === null && <ClassGoalForm classroomId={id.data} goalId={heading.goalId} />}
    </ClassFrame>
  );
}
