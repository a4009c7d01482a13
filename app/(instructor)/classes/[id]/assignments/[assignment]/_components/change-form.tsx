'use client';

import { useState } from 'react';
import { Button } from '@/app/_components/ui/button';
import { TermsFields } from '../../_components/terms-fields';
import { TermsForm } from '../../_components/terms-form';
import { changeTerms, type TypedAssignment } from '../../actions';

type ChangeFormProps = {
  readonly classroomId: string;
  readonly assignmentId: string;
  readonly fields: TypedAssignment;
  readonly proposals: readonly number[];
  readonly timeZone: string;
};

/** Changes an assignment's title, days, and required study days. */
export function ChangeForm({ classroomId, assignmentId, ...terms }: ChangeFormProps) {
  const [days, setDays] = useState({ opensOn: terms.fields.opensOn, dueOn: terms.fields.dueOn });
  return (
    <TermsForm send={changeTerms} about={{ classroom: classroomId, assignment: assignmentId }}>
      {({ typed, errors }, pending) => (
        <>
          <TermsFields {...terms} {...{ days, errors }} fields={typed ?? terms.fields} onDays={setDays} />
          <div>
            <Button type="submit" disabled={pending}>
              {pending ? 'Saving…' : 'Save'}
            </Button>
          </div>
        </>
      )}
    </TermsForm>
  );
}
