import type { FormDefinition } from '@/lib/quiz/form-definition';
import { type ChoiceKey, oneRightOption } from '@/lib/quiz/making/one-right-option';
import { forDrills, type ReadingQuestion } from '@/lib/quiz/making/reading';
import { makeReadAddress } from './make';

const reading = oneRightOption('read-address', () => 1);

/** The learner reads a socket address. */
export const readAddress: FormDefinition<
  ReadingQuestion<'read-address'>,
  ChoiceKey<'read-address'>,
  typeof reading.responseSchema
> = {
  ...reading,
  label: 'Read an address',
  kind: 'arrange',
  make: forDrills(['socket-addresses'], makeReadAddress),
};
