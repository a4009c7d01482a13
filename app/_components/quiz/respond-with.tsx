'use client';

import { type ComponentType, useState } from 'react';
import type { Response as GivenResponse, Question } from '@/lib/quiz/question';
import type { AnyInputProps, InputProps } from './input-props';

type Asked = InputProps & { readonly question: Question };
/** The input of any form, given a question of that form. */
export type AnyInput = ComponentType<Asked & AnyInputProps>;

/** An input that knows whether its question was skipped. */
export function RespondWith({ Input, ...props }: Asked & { readonly Input: AnyInput }) {
  const [skipped, setSkipped] = useState(false);
  const respond = (response: GivenResponse) => {
    setSkipped(response.form === 'none');
    props.onRespond(response);
  };
  return <Input {...props} skipped={skipped} onRespond={respond} />;
}
