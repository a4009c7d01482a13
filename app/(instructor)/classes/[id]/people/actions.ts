'use server';

import { randomInt } from 'node:crypto';
import { revalidatePath } from 'next/cache';
import { notFound } from 'next/navigation';
import type { KeptState } from '@/app/kept-state';
import { readForm } from '@/app/read-form';
import { signedOut } from '@/app/signed-out';
import { archiveClassroom, reopenClassroom } from '@/lib/classroom/archive-classroom';
import { changeJoining, renewJoinCode } from '@/lib/classroom/change-joining';
import { memberIdSchema } from '@/lib/classroom/classroom-id';
import {
  coInstructorSchema,
  type ImportedRoster,
  importRoster,
  inviteCoInstructor,
  invitedSchema,
  withdrawInvitation,
} from '@/lib/classroom/invite';
import { MOST_LINES } from '@/lib/classroom/read-roster';
import { removeCoInstructor, removeLearner } from '@/lib/classroom/remove-member';
import { getDb } from '@/lib/db/client';
import type { ClassroomId } from '@/lib/ids';
import { findAskingAbout, readAsking } from '../read-asking';

/** Nothing of the kind for this person: not found; else the page shows what has become of it. */
function finish(isDone: boolean, classroomId: ClassroomId): void {
  if (!isDone) notFound();
  revalidatePath(`/classes/${classroomId}`, 'layout');
}

/** Makes a new join code. */
export async function renewCode(sent: FormData): Promise<void> {
  const { asking, classroomId } = await readAsking(readForm(sent));
  const renewed = await renewJoinCode(getDb(), asking, classroomId, (count) => randomInt(count));
  finish(renewed.ok, classroomId);
}

/** Switches joining by code on or off. */
export async function switchJoining(sent: FormData): Promise<void> {
  const form = readForm(sent);
  const { asking, classroomId } = await readAsking(form);
  finish(await changeJoining(getDb(), asking, classroomId, form.get('open') === 'yes'), classroomId);
}

/** Archives the classroom, or takes it out of the archive. */
export async function archive(sent: FormData): Promise<void> {
  const form = readForm(sent);
  const { asking, classroomId } = await readAsking(form);
  const isDone =
    form.get('archived') === 'yes'
      ? await archiveClassroom(getDb(), asking, classroomId, new Date())
      : await reopenClassroom(getDb(), asking, classroomId);
  finish(isDone, classroomId);
}

/** Removes a learner or a co-instructor. */
export async function remove(sent: FormData): Promise<void> {
  const form = readForm(sent);
  const { asking, classroomId } = await readAsking(form);
  const member = memberIdSchema.safeParse(form.get('member'));
  if (!member.success) notFound();
  const remover = form.get('role') === 'co-instructor' ? removeCoInstructor : removeLearner;
  finish(await remover(getDb(), asking, classroomId, member.data), classroomId);
}

/** Withdraws an invitation. */
export async function withdraw(sent: FormData): Promise<void> {
  const form = readForm(sent);
  const { asking, classroomId } = await readAsking(form);
  const invited = invitedSchema.safeParse({ email: form.get('email') });
  if (!invited.success) notFound();
  finish(await withdrawInvitation(getDb(), asking, classroomId, invited.data.email), classroomId);
}

/** What the form for co-instructors says after it was sent. */
export type CoInstructorState = { readonly invited: string; readonly error: string; readonly value: string };

/** Invites a co-instructor. */
export async function inviteTeacher(_: CoInstructorState, sent: FormData): Promise<KeptState<CoInstructorState>> {
  const form = readForm(sent);
  const value = String(form.get('email') ?? '').slice(0, 254);
  const about = await findAskingAbout(form);
  if (!about) return signedOut({ invited: '', error: '', value }, '/classrooms');
  const { asking, classroomId } = about;
  const given = coInstructorSchema.safeParse({ email: form.get('email') });
  if (!given.success) return { invited: '', error: given.error.issues[0]?.message ?? '', value };
  const invited = await inviteCoInstructor(getDb(), asking, classroomId, given.data, new Date());
  if (!invited.ok && invited.code === 'not-found') notFound();
  if (!invited.ok) return { invited: '', error: 'They are in this class, or invited, already.', value };
  revalidatePath(`/classes/${classroomId}`, 'layout');
  return { invited: given.data.email, error: '', value: '' };
}

/** What the form for rosters says after it was sent. */
export type RosterState = { readonly report: ImportedRoster | null; readonly error: string };

const ROSTER_FAILURES = {
  empty: 'Choose a file with a name and an e-mail address on each line.',
  'not-text':
    'This file is not in UTF-8 (nor UTF-16): it is probably in Latin-1 or Windows-1252. In a spreadsheet, save it as “CSV UTF-8”. Nothing was taken from it.',
  'too-many-lines': `This file has more than ${MOST_LINES.toLocaleString('en-GB')} lines. Nothing was taken from it: give it in parts.`,
  'no-columns': 'No column of this file is called “e-mail” beside one called “name”. Nothing was taken from it.',
} as const;

/** Faults beyond these are only counted: the report is sent back to the browser. */
const MOST_FAULTS = 500;

/** Invites everybody on a roster. */
export async function readRosterFile(_: RosterState, sent: FormData): Promise<KeptState<RosterState>> {
  const form = readForm(sent);
  const about = await findAskingAbout(form);
  if (!about) return signedOut({ report: null, error: '' }, '/classrooms');
  const { asking, classroomId } = about;
  const file = form.get('roster');
  const bytes = file instanceof File ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array();
  const imported = await importRoster(getDb(), asking, classroomId, bytes, new Date());
  if (!imported.ok) {
    if (imported.code === 'not-found') notFound();
    return { report: null, error: ROSTER_FAILURES[imported.code] };
  }
  revalidatePath(`/classes/${classroomId}`, 'layout');
  const { faults, ...counts } = imported.value;
  const left = faults.length - MOST_FAULTS;
  const shown =
    left > 0 ? [...faults.slice(0, MOST_FAULTS), { line: 0, message: `${left} more lines have faults` }] : faults;
  return { report: { ...counts, faults: shown }, error: '' };
}
