'use client';

import type { FormInputProps } from '../input-props';
import { TypedInput } from '../inputs/typed-input';

/** A term to type. */
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
