'use client';

import type { FormInputProps } from '../input-props';
import { ReadingInput } from '../inputs/reading-input';

/** A listing of sockets to read. */
export function ReadListingInput(props: FormInputProps<'read-listing'>) {
  return <ReadingInput {...props} toResponse={(choice) => ({ form: 'read-listing', choice })} />;
}
