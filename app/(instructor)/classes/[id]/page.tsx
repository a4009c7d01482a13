import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { SignedInShell } from '@/app/_components/page-shell';
import { requireLearnerId } from '@/lib/auth/session';
import { classroomIdSchema } from '@/lib/classroom/classroom-id';
import { showJoinCode } from '@/lib/classroom/join-code';
import { viewClassroom } from '@/lib/classroom/view-classroom';
import { getStudyContext } from '@/lib/study/process-context';
import { ConceptTable } from './_components/concept-table';
import { Invitation } from './_components/invitation';
import { LearnerTable } from './_components/learner-table';

export const metadata: Metadata = { title: 'Your class' };

type Props = { readonly params: Promise<{ readonly id: string }> };

export default async function ClassPage({ params }: Props) {
  const id = classroomIdSchema.safeParse((await params).id);
  if (!id.success) notFound();
  const instructorId = await requireLearnerId(`/classes/${id.data}`);
  const view = await viewClassroom(getStudyContext(), instructorId, id.data, new Date());
  if (!view.ok) notFound();
  const { heading, learners, families, conceptCount } = view.value;
  const code = showJoinCode(heading.joinCode);
  return (
    <SignedInShell here="/classrooms">
      <div className="grid gap-8">
        <header className="grid gap-3">
          <h1 className="text-2xl font-semibold wrap-anywhere">{heading.name}</h1>
          <Invitation
            code={code}
            address={`${await origin()}/classrooms?code=${code}`}
            isAwaited={learners.length === 0}
          />
        </header>
        {learners.length > 0 && (
          <>
            <LearnerTable learners={learners} conceptCount={conceptCount} timeZone={heading.timeZone} />
            <ConceptTable families={families} learnerCount={learners.length} />
          </>
        )}
      </div>
    </SignedInShell>
  );
}

/** Where the app is for those outside: as the operator says, or else where this very page was asked for. */
async function origin(): Promise<string> {
  const { NEXTAUTH_URL } = process.env;
  if (NEXTAUTH_URL) return new URL(NEXTAUTH_URL).origin;
  const asked = await headers();
  const host = asked.get('x-forwarded-host') ?? asked.get('host') ?? 'localhost';
  return `${asked.get('x-forwarded-proto') ?? 'http'}://${host}`;
}
