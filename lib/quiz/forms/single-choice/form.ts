import type { FormDefinition } from '@/lib/quiz/form-definition';
import { oneRightOption } from '@/lib/quiz/making/one-right-option';
import { makeSingleChoice } from './make';
import type { SingleChoiceKey, SingleChoiceQuestion } from './question';

// A hint strikes out half of the wrong options, rounded up, which leaves one of the usual three.
const choice = oneRightOption('single-choice', (wrongCount) => Math.ceil(wrongCount / 2));

/** The learner chooses one of four options. */
export const singleChoice: FormDefinition<SingleChoiceQuestion, SingleChoiceKey, typeof choice.responseSchema> = {
  ...choice,
  label: 'Multiple choice',
  kind: 'recognize',
  introduces: true,
  make: makeSingleChoice,
};
