'use client';

import type { FormInputProps } from '../input-props';
import { TypedInput } from '../inputs/typed-input';

/** A question answered by typing a number. */
export function TypedNumberInput(props: FormInputProps<'typed-number'>) {
  return (
    <TypedInput
      {...props}
      prompt={props.question.prompt}
      numeric={true}
      toResponse={(text) => ({ form: 'typed-number', text })}
    />
  );
}
