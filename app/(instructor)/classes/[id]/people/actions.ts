'use server';

import { randomInt } from 'node:crypto';
import { revalidatePath } from 'next/cache';
import { notFound } from 'next/navigation';
import { readForm } from '@/app/_forms/read-form';
import { signedOut } from '@/app/_forms/signed-out';
import type { KeptState } from '@/app/_forms/use-kept-form';
import { getApp } from '@/lib/app-context';
import { waitMessage } from '@/lib/auth/attempts/attempt-policy';
import { archiveClassroom, reopenClassroom } from '@/lib/classroom/people/archive-classroom';
import { changeJoining, renewJoinCode } from '@/lib/classroom/people/change-joining';
import { changeClassGoal } from '@/lib/classroom/people/class-goal';
import { memberIdSchema } from '@/lib/classroom/people/classroom-id';
import {
  coInstructorSchema,
  type ImportedRoster,
  importRoster,
  inviteCoInstructor,
  invitedSchema,
  withdrawInvitation,
} from '@/lib/classroom/people/invite';
import { removeCoInstructor, removeLearner } from '@/lib/classroom/people/remove-member';
import { MOST_LINES, type RosterFailure } from '@/lib/classroom/roster/read-roster';
import type { ClassroomId } from '@/lib/ids';
import type { Result } from '@/lib/result';
import { TABLE_FAILURES } from '@/lib/table/table-failures';
import { addressOfRequest } from '@/lib/web/request-headers';
import { formatCount, formatNumber } from '@/lib/words/count';
import { findTaughtClass, readTaughtClass } from '../read-taught-class';

/** Calls `notFound` if the object does not exist for this instructor. Otherwise reloads the page. */
function finish(result: Result<unknown, string>, classroomId: ClassroomId): void {
  if (!result.ok) notFound();
  revalidatePath(`/classes/${classroomId}`, 'layout');
}

/** Creates a new join code. */
export async function renewCode(sent: FormData): Promise<void> {
  const taught = await readTaughtClass(readForm(sent));
  const renewed = await renewJoinCode(getApp().db, taught, (count) => randomInt(count));
  finish(renewed, taught.classroomId);
}

/** Turns the join code on or off. */
export async function switchJoining(sent: FormData): Promise<void> {
  const form = readForm(sent);
  const taught = await readTaughtClass(form);
  finish(await changeJoining(getApp().db, taught, form.get('open') === 'yes'), taught.classroomId);
}

/** Sets the goal of the class. */
export async function chooseGoal(sent: FormData): Promise<void> {
  const form = readForm(sent);
  const taught = await readTaughtClass(form);
  finish(await changeClassGoal(getApp(), taught, String(form.get('goal') ?? '')), taught.classroomId);
}

/** Archives or restores the class. */
export async function archive(sent: FormData): Promise<void> {
  const form = readForm(sent);
  const taught = await readTaughtClass(form);
  const changed =
    form.get('archived') === 'yes'
      ? await archiveClassroom(getApp().db, taught, new Date())
      : await reopenClassroom(getApp().db, taught);
  finish(changed, taught.classroomId);
}

/** Removes a learner or a co-instructor. */
export async function remove(sent: FormData): Promise<void> {
  const form = readForm(sent);
  const taught = await readTaughtClass(form);
  const member = memberIdSchema.safeParse(form.get('member'));
  if (!member.success) notFound();
  const remover = form.get('role') === 'co-instructor' ? removeCoInstructor : removeLearner;
  finish(await remover(getApp().db, taught, member.data), taught.classroomId);
}

/** Withdraws an invitation. */
export async function withdraw(sent: FormData): Promise<void> {
  const form = readForm(sent);
  const taught = await readTaughtClass(form);
  const invited = invitedSchema.safeParse({ email: form.get('email') });
  if (!invited.success) notFound();
  finish(await withdrawInvitation(getApp().db, taught, invited.data.email), taught.classroomId);
}

/** The result of submitting the co-instructor form. */
export type CoInstructorState = { readonly invited: string; readonly error: string; readonly value: string };

const FULL = 'This class has too many open invitations. Withdraw some that you no longer need, then try again.';
const INVITE_FAILURES = {
  known: 'This person is already in the class or has been invited to it.',
  full: FULL,
} as const;

/** Counts an invitation or a roster. Returns the error to show if there were too many recently, or null. */
async function countInvitation(account: string): Promise<string | null> {
  const attempt = { kind: 'invitation', account, address: await addressOfRequest() } as const;
  const waitSeconds = await getApp().limits.begin(attempt);
  return waitSeconds === null ? null : waitMessage(waitSeconds);
}

/** Invites a co-instructor. */
export async function inviteTeacher(_: CoInstructorState, sent: FormData): Promise<KeptState<CoInstructorState>> {
  const form = readForm(sent);
  const value = String(form.get('email') ?? '').slice(0, 254);
  const taught = await findTaughtClass(form);
  if (!taught) return signedOut({ invited: '', error: '', value }, '/classes');
  const given = coInstructorSchema.safeParse({ email: form.get('email') });
  if (!given.success) return { invited: '', error: given.error.issues[0]?.message ?? '', value };
  const tooMany = await countInvitation(taught.instructorId);
  if (tooMany !== null) return { invited: '', error: tooMany, value };
  const invited = await inviteCoInstructor(getApp().db, taught, given.data, new Date());
  if (!invited.ok) {
    if (invited.code === 'not-found') notFound();
    return { invited: '', error: INVITE_FAILURES[invited.code], value };
  }
  revalidatePath(`/classes/${taught.classroomId}`, 'layout');
  return { invited: given.data.email, error: '', value: '' };
}

/** The result of submitting the roster form. */
export type RosterState = { readonly report: ImportedRoster | null; readonly error: string };

/** Returns why a roster was refused as a whole, and what to do about it. */
function explainRefusal(code: RosterFailure, columns: readonly string[]): string {
  if (code === 'too-many-lines')
    return `This file has more than ${formatCount(MOST_LINES, 'row')}. Split it into smaller files. No one was invited.`;
  if (code !== 'no-addresses') return `This file ${TABLE_FAILURES[code]} No one was invited.`;
  const found = columns.slice(0, 30).map((column) => column.slice(0, 60));
  return `Found these columns: ${found.join(', ')}. None of them contains e-mail addresses. Add a column with one address in each row, and upload the file again.`;
}

/** The report goes back to the browser, so faults beyond this number are counted but not listed. */
const MOST_FAULTS = 500;

/** Invites everyone on a roster. */
export async function readRosterFile(_: RosterState, sent: FormData): Promise<KeptState<RosterState>> {
  const form = readForm(sent);
  const taught = await findTaughtClass(form);
  if (!taught) return signedOut({ report: null, error: '' }, '/classes');
  const tooMany = await countInvitation(taught.instructorId);
  if (tooMany !== null) return { report: null, error: tooMany };
  const file = form.get('roster');
  const bytes = file instanceof File ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array();
  if (bytes.length === 0)
    return { report: null, error: 'Choose a file with a name and an e-mail address in each row.' };
  const imported = await importRoster(getApp().db, taught, bytes, new Date());
  if (!imported.ok) {
    if ('columns' in imported) return { report: null, error: explainRefusal(imported.code, imported.columns) };
    if (imported.code === 'not-found') notFound();
    return { report: null, error: `${FULL} No one was invited from this file.` };
  }
  revalidatePath(`/classes/${taught.classroomId}`, 'layout');
  const { faults, ...counts } = imported.value;
  const left = faults.length - MOST_FAULTS;
  const shown =
    left > 0
      ? [...faults.slice(0, MOST_FAULTS), { line: 0, message: `${formatNumber(left)} more with errors` }]
      : faults;
  return { report: { ...counts, faults: shown }, error: '' };
}
