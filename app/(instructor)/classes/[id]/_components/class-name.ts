import type { ClassHeading } from '@/lib/classroom/people/view-heading';

/** The parts of a class's heading that the header of its pages shows. */
export type ClassName = { readonly name: string; readonly isArchived: boolean; readonly isInstructor: boolean };

export const nameClass = ({ name, archivedAt, role }: ClassHeading): ClassName => ({
  name,
  isArchived: archivedAt !== null,
  isInstructor: role === 'instructor',
});
