'use client';

import type { FormInputProps } from '../input-props';
import { ReadingInput } from '../inputs/reading-input';

/** A socket address to read. */
export function ReadAddressInput(props: FormInputProps<'read-address'>) {
  return <ReadingInput {...props} toResponse={(choice) => ({ form: 'read-address', choice })} />;
}
