'use client';

import type { FormInputProps } from '../input-props';
import { ReadingInput } from '../inputs/reading-input';

/** The sockets that may get a segment. */
export function WhichSocketInput(props: FormInputProps<'which-socket'>) {
  return <ReadingInput {...props} toResponse={(choice) => ({ form: 'which-socket', choice })} />;
}
