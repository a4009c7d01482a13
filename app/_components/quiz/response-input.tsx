'use client';

import { type ComponentType, useState } from 'react';
import type { Response as GivenResponse, Question } from '@/lib/quiz/question';
import { FORM_VIEWS } from './forms/registry';
import type { AnyInputProps, InputProps } from './input-props';

type ResponseInputProps = InputProps & { readonly question: Question };

/** Where the learner responds, by form. Everything works by mouse, finger, keyboard and screen reader alike. */
export function ResponseInput(props: ResponseInputProps) {
  const [skipped, setSkipped] = useState(false);
  const respond = (response: GivenResponse) => {
    setSkipped(response.form === 'none');
    props.onRespond(response);
  };
  // The registry pairs each question with its form's input.
  const Input = FORM_VIEWS[props.question.form].Input as ComponentType<ResponseInputProps & AnyInputProps>;
  return <Input {...props} skipped={skipped} onRespond={respond} />;
}
