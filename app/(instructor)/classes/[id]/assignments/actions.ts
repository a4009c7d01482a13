'use server';

import { revalidatePath } from 'next/cache';
import { notFound, redirect } from 'next/navigation';
import { readForm } from '@/app/_forms/read-form';
import { signedOut } from '@/app/_forms/signed-out';
import type { KeptState } from '@/app/_forms/use-kept-form';
import { getApp } from '@/lib/app-context';
import { assign, changeAssignment, MOST_OPEN, withdrawAssignment } from '@/lib/classroom/assignments/assign';
import { assignmentIdSchema } from '@/lib/classroom/people/classroom-id';
import type { AssignmentId } from '@/lib/ids';
import { findTaughtClass, readTaughtClass } from '../read-taught-class';

/** The values of the assignment form. */
export type TypedAssignment = {
  readonly title: string;
  readonly opensOn: string;
  readonly dueOn: string;
  readonly studyDays: string;
};

/** The result of submitting one of these forms. */
export type AssignmentState = {
  readonly saved: boolean;
  /** Errors by field name. */
  readonly errors: Readonly<Record<string, string>>;
  /** The submitted values, returned if there are errors. */
  readonly typed: TypedAssignment | null;
  readonly presets: readonly string[];
  readonly concepts: readonly string[];
};

/** No valid field is longer than this. Longer values are truncated before they are returned. */
const MOST_CHARACTERS = 200;
/** The catalog has fewer concepts than this. Check boxes beyond this number are returned unchecked. */
const MOST_TICKED = 2000;

function readAssignmentId(form: FormData): AssignmentId {
  const id = assignmentIdSchema.safeParse(form.get('assignment'));
  return id.success ? id.data : notFound();
}

const readFields = (form: FormData) => ({
  title: form.get('title'),
  opensOn: form.get('opensOn'),
  dueOn: form.get('dueOn'),
  studyDays: form.get('studyDays'),
});

function refused(form: FormData, errors: AssignmentState['errors']): AssignmentState {
  const text = (field: string) => String(form.get(field) ?? '').slice(0, MOST_CHARACTERS);
  const ticked = (field: string) =>
    form
      .getAll(field)
      .slice(0, MOST_TICKED)
      .map((id) => String(id).slice(0, MOST_CHARACTERS));
  return {
    saved: false,
    errors,
    typed: { title: text('title'), opensOn: text('opensOn'), dueOn: text('dueOn'), studyDays: text('studyDays') },
    presets: ticked('preset'),
    concepts: ticked('concept'),
  };
}

/** Creates an assignment and redirects to it. */
export async function assignConcepts(_: AssignmentState, sent: FormData): Promise<KeptState<AssignmentState>> {
  const form = readForm(sent);
  const taught = await findTaughtClass(form);
  if (!taught) return signedOut(refused(form, {}), '/classes');
  const chosen = { presets: form.getAll('preset'), concepts: form.getAll('concept') };
  const made = await assign(getApp(), taught, { fields: readFields(form), chosen }, new Date());
  if (!made.ok) {
    if (made.code === 'not-found') notFound();
    if (made.code === 'unreadable') return refused(form, made.errors);
    return refused(form, {
      form: `A class can have at most ${MOST_OPEN} open or upcoming assignments. Withdraw one first.`,
    });
  }
  revalidatePath(`/classes/${taught.classroomId}`, 'layout');
  redirect(`/classes/${taught.classroomId}/assignments/${made.value}`);
}

/** Changes an assignment's title, days, and required study days. */
export async function changeTerms(_: AssignmentState, sent: FormData): Promise<KeptState<AssignmentState>> {
  const form = readForm(sent);
  const taught = await findTaughtClass(form);
  if (!taught) return signedOut(refused(form, {}), '/classes');
  const id = readAssignmentId(form);
  const changed = await changeAssignment(getApp().db, taught, { id, fields: readFields(form) }, new Date());
  if (!changed.ok) {
    if (changed.code === 'not-found') notFound();
    return refused(form, changed.errors);
  }
  revalidatePath(`/classes/${taught.classroomId}`, 'layout');
  return { saved: true, errors: {}, typed: null, presets: [], concepts: [] };
}

/** Withdraws an assignment and redirects to the list of assignments. */
export async function withdraw(sent: FormData): Promise<void> {
  const form = readForm(sent);
  const taught = await readTaughtClass(form);
  const withdrawn = await withdrawAssignment(getApp().db, taught, readAssignmentId(form));
  if (!withdrawn.ok) notFound();
  revalidatePath(`/classes/${taught.classroomId}`, 'layout');
  redirect(`/classes/${taught.classroomId}/assignments`);
}
