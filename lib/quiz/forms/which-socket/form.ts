import type { FormDefinition } from '@/lib/quiz/form-definition';
import { type ChoiceKey, oneRightOption } from '@/lib/quiz/making/one-right-option';
import { forDrills, type ReadingQuestion } from '@/lib/quiz/making/reading';
import { makeWhichSocket } from './make';

const reading = oneRightOption('which-socket', () => 1);

/** The learner decides which socket gets an arriving segment. */
export const whichSocket: FormDefinition<
  ReadingQuestion<'which-socket'>,
  ChoiceKey<'which-socket'>,
  typeof reading.responseSchema
> = {
  ...reading,
  label: 'Which socket?',
  kind: 'arrange',
  make: forDrills(['segments'], makeWhichSocket),
};
