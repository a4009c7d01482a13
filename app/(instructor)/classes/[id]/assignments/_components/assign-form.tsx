'use client';

import { assignConcepts, type TypedAssignment } from '../actions';
import { ConceptChoice, type FamilyChoice } from './concept-choice';
import { TermsForm } from './terms-form';

type AssignFormProps = {
  readonly classroomId: string;
  readonly families: readonly FamilyChoice[];
  readonly fields: TypedAssignment;
  readonly proposals: readonly number[];
  readonly timeZone: string;
};

/** Assigning concepts to the class. */
export function AssignForm({ classroomId, families, ...terms }: AssignFormProps) {
  return (
    <TermsForm send={assignConcepts} about={{ classroom: classroomId }} label="Assign" {...terms}>
      {(state) => (
        <ConceptChoice
          families={families}
          tickedFamilies={state.families}
          tickedConcepts={state.concepts}
          error={state.errors.concepts}
        />
      )}
    </TermsForm>
  );
}
