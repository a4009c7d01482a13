'use client';

import type { FormInputProps } from '../input-props';
import { Options } from '../inputs/options-input';

/** One of several options. */
export function SingleChoiceInput({ question, ...rest }: FormInputProps<'single-choice'>) {
  return <Options {...rest} {...question} toResponse={(choice) => ({ form: 'single-choice', choice })} />;
}
