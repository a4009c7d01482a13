'use client';

import type { FormInputProps } from '../input-props';
import { Options } from '../inputs/options-input';

/** Options from which the learner chooses one. */
export function SingleChoiceInput({ question, ...rest }: FormInputProps<'single-choice'>) {
  return <Options {...rest} {...question} toResponse={(choice) => ({ form: 'single-choice', choice })} />;
}
