'use server';

import { randomInt } from 'node:crypto';
import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { readForm } from '@/app/_forms/read-form';
import { signedOut } from '@/app/_forms/signed-out';
import type { KeptState } from '@/app/_forms/use-kept-form';
import { getApp } from '@/lib/app-context';
import { waitMessage } from '@/lib/auth/attempts/attempt-policy';
import { findLearnerId, requireLearnerId } from '@/lib/auth/session/session';
import { rememberVisitor } from '@/lib/auth/session/visitor-cookie';
import { findGoal } from '@/lib/catalog/course';
import { acceptInvitation, declineInvitation } from '@/lib/classroom/people/answer-invitation';
import { classroomIdSchema } from '@/lib/classroom/people/classroom-id';
import { joinClassroom, joiningSchema } from '@/lib/classroom/people/join-classroom';
import { leaveClassroom } from '@/lib/classroom/people/leave-classroom';
import { CLASSROOM_LIMITS, openClassroom, openingSchema } from '@/lib/classroom/people/open-classroom';
import { addressOfRequest } from '@/lib/web/request-headers';

/** The result of submitting one of this page's forms. */
export type ClassroomFormState = {
  /** The class that the learner joined. */
  readonly joined: string;
  /** The error of the form's only field. */
  readonly error: string;
  /** The submitted text, returned if there is an error. */
  readonly value: string;
};

const refused = (form: FormData, field: string, error = ''): ClassroomFormState => ({
  joined: '',
  error,
  value: String(form.get(field) ?? '').slice(0, 200),
});

/** Joins the class with a code. */
export async function join(_: ClassroomFormState, sent: FormData): Promise<KeptState<ClassroomFormState>> {
  const form = readForm(sent);
  const learnerId = await findLearnerId();
  if (!learnerId) return signedOut(refused(form, 'code'), '/classes');
  const given = joiningSchema.safeParse({ code: form.get('code') });
  if (!given.success) return refused(form, 'code', given.error.issues[0]?.message);
  const attempt = { kind: 'join-code', account: learnerId, address: await addressOfRequest() } as const;
  const waitSeconds = await getApp().limits.begin(attempt);
  if (waitSeconds !== null) return refused(form, 'code', waitMessage(waitSeconds));
  const joined = await joinClassroom(getApp().db, learnerId, given.data, new Date());
  if (joined.ok || joined.code === 'already-in') await getApp().limits.succeed(attempt);
  if (!joined.ok) {
    const said = {
      'no-classroom':
        'This code doesn’t match a class that you can join. Compare it with the one your instructor gave you.',
      'already-in': 'You are already in this class.',
    };
    return refused(form, 'code', said[joined.code]);
  }
  await rememberVisitor(learnerId);
  revalidatePath('/classes');
  return { joined: joined.value.name, error: '', value: '' };
}

const FULL = `You can have at most ${CLASSROOM_LIMITS.open} open classes, and at most ${CLASSROOM_LIMITS.all} including archived ones. Archive a class that has ended, then try again.`;

/** Creates a class and redirects to it. */
export async function open(_: ClassroomFormState, sent: FormData): Promise<KeptState<ClassroomFormState>> {
  const form = readForm(sent);
  const instructorId = await findLearnerId();
  if (!instructorId) return signedOut(refused(form, 'name'), '/classes');
  const goal = findGoal(getApp().catalog, String(form.get('goal') ?? ''))?.id;
  const given = openingSchema.safeParse({ name: form.get('name'), goal });
  if (!given.success) return refused(form, 'name', given.error.issues[0]?.message);
  const attempt = { kind: 'classroom', account: instructorId, address: await addressOfRequest() } as const;
  const waitSeconds = await getApp().limits.begin(attempt);
  if (waitSeconds !== null) return refused(form, 'name', waitMessage(waitSeconds));
  const opened = await openClassroom(getApp().db, instructorId, given.data, {
    now: new Date(),
    below: (count) => randomInt(count),
  });
  if (!opened.ok) return refused(form, 'name', opened.code === 'full' ? FULL : 'That did not work. Please try again.');
  await rememberVisitor(instructorId);
  redirect(`/classes/${opened.value.id}`);
}

/** Leaves a class. */
export async function leave(sent: FormData): Promise<void> {
  const form = readForm(sent);
  const learnerId = await requireLearnerId('/classes');
  const id = classroomIdSchema.safeParse(form.get('classroom'));
  if (id.success) await leaveClassroom(getApp().db, learnerId, id.data);
  await rememberVisitor(learnerId);
  revalidatePath('/classes');
}

/** Accepts an invitation. If the invitation no longer exists, nothing happens. */
export async function accept(sent: FormData): Promise<void> {
  const form = readForm(sent);
  const learnerId = await requireLearnerId('/classes');
  const id = classroomIdSchema.safeParse(form.get('classroom'));
  if (id.success) await acceptInvitation(getApp().db, learnerId, id.data, new Date());
  await rememberVisitor(learnerId);
  revalidatePath('/classes');
}

/** Declines an invitation. */
export async function decline(sent: FormData): Promise<void> {
  const form = readForm(sent);
  const learnerId = await requireLearnerId('/classes');
  const id = classroomIdSchema.safeParse(form.get('classroom'));
  if (id.success) await declineInvitation(getApp().db, learnerId, id.data);
  revalidatePath('/classes');
}
