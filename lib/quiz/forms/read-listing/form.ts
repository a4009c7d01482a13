import type { FormDefinition } from '@/lib/quiz/form-definition';
import { type ChoiceKey, oneRightOption } from '@/lib/quiz/making/one-right-option';
import { forDrills, type ReadingQuestion } from '@/lib/quiz/making/reading';
import { makeReadListing } from './make';

const reading = oneRightOption('read-listing', () => 1);

/** The learner reads a listing of sockets. */
export const readListing: FormDefinition<
  ReadingQuestion<'read-listing'>,
  ChoiceKey<'read-listing'>,
  typeof reading.responseSchema
> = {
  ...reading,
  label: 'Read a listing',
  kind: 'arrange',
  make: forDrills(['listings', 'find-both-ends'], makeReadListing),
};
