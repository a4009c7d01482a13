import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { SignedInShell } from '@/app/_components/page-shell';
import { readJoinTarget } from '@/app/(public)/_components/read-join-target';
import { viewAddress } from '@/lib/account/view-address';
import { getApp } from '@/lib/app-context';
import { requireLearnerId } from '@/lib/auth/session/session';
import { listGoalChoices } from '@/lib/catalog/goal-choices';
import { viewOwnAssignments } from '@/lib/classroom/assignments/view-own-assignments';
import { viewInvitations } from '@/lib/classroom/people/answer-invitation';
import { readJoinCode, showJoinCode } from '@/lib/classroom/people/join-code';
import { listClassrooms } from '@/lib/classroom/people/list-classrooms';
import { AddedGoal } from './_components/added-goal';
import { InvitationList } from './_components/invitation-list';
import { JoinForm } from './_components/join-form';
import { OpenForm } from './_components/open-form';
import { PlaceList } from './_components/place-list';
import { UnverifiedNote } from './_components/unverified-note';
import { WhatIsShared } from './_components/what-is-shared';

export const metadata: Metadata = { title: 'Classes' };

type Props = {
  readonly searchParams: Promise<{ readonly code?: string | string[]; readonly teach?: string | string[] }>;
};

export default async function ClassroomsPage({ searchParams }: Props) {
  const { code: asked, teach } = await searchParams;
  const code = readJoinCode(String(asked ?? ''));
  const shownCode = code === null ? '' : showJoinCode(code);
  const teachesFirst = teach !== undefined && code === null;
  const query = code === null ? (teachesFirst ? '?teach' : '') : `?code=${shownCode}`;
  const learnerId = await requireLearnerId(`/classes${query}`);
  const app = getApp();
  const target = code === null ? null : await readJoinTarget(`/classes?code=${shownCode}`);
  const [address, list, invitations, attended] = await Promise.all([
    viewAddress(app.db, learnerId),
    listClassrooms(app.db, learnerId),
    viewInvitations(app.db, learnerId),
    viewOwnAssignments(app, learnerId, new Date()),
  ]);
  if (!list.ok || !address) redirect('/gone');
  const { classrooms, timeZone } = list.value;
  const joining = (
    <section aria-labelledby="join" className="grid gap-3">
      <h2 id="join" className="text-lg font-semibold">
        Join a class
      </h2>
      {target && <AddedGoal target={target} />}
      <WhatIsShared />
      <JoinForm code={shownCode} />
    </section>
  );
  const teaching = (
    <section aria-labelledby="open" className="grid gap-3">
      <h2 id="open" className="text-lg font-semibold">
        Teach a class
      </h2>
      <p>Create a class and get a code that your learners can join with.</p>
      <OpenForm goals={listGoalChoices(app.catalog)} />
    </section>
  );
  return (
    <SignedInShell here="/classes">
      <div className="grid max-w-2xl gap-8">
        <h1 className="text-h1 font-semibold">Classes</h1>
        {teachesFirst && teaching}
        {!address.isVerified && <UnverifiedNote email={address.email} />}
        {invitations.length > 0 && <InvitationList invitations={invitations} />}
        {classrooms.length > 0 && <PlaceList classrooms={classrooms} timeZone={timeZone} attended={attended} />}
        {joining}
        {!teachesFirst && teaching}
      </div>
    </SignedInShell>
  );
}
