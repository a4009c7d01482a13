'use client';

import type { FormInputProps } from '../input-props';
import { ReadingInput } from '../inputs/reading-input';

/** A segment, and the sockets that may receive it. */
export function WhichSocketInput(props: FormInputProps<'which-socket'>) {
  return <ReadingInput {...props} toResponse={(choice) => ({ form: 'which-socket', choice })} />;
}
