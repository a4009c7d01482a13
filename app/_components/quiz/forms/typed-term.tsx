'use client';

import type { FormInputProps } from '../input-props';
import { TypedInput } from '../inputs/typed-input';

/** A question answered by typing a term. */
export function TypedTermInput(props: FormInputProps<'typed-term'>) {
  return (
    <TypedInput
      {...props}
      prompt={props.question.prompt}
      numeric={false}
      toResponse={(text) => ({ form: 'typed-term', text })}
    />
  );
}
