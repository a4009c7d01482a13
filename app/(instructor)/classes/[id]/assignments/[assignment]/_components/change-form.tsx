'use client';

import { TermsForm } from '../../_components/terms-form';
import { changeTerms, type TypedAssignment } from '../../actions';

type ChangeFormProps = {
  readonly classroomId: string;
  readonly assignmentId: string;
  readonly fields: TypedAssignment;
  readonly proposals: readonly number[];
  readonly timeZone: string;
};

/** Changing an assignment's title, days and days of study. */
export function ChangeForm({ classroomId, assignmentId, ...terms }: ChangeFormProps) {
  const about = { classroom: classroomId, assignment: assignmentId };
  return <TermsForm send={changeTerms} about={about} label="Save" {...terms} />;
}
