'use client';

import type { ComponentType } from 'react';
import type { Question } from '@/lib/quiz/question';
import { FORM_VIEWS } from './forms/registry';
import type { InputProps } from './input-props';

type ResponseInputProps = InputProps & { readonly question: Question };

/** Where the learner responds, by form. Everything works by mouse, finger, keyboard and screen reader alike. */
export function ResponseInput(props: ResponseInputProps) {
  // The registry pairs each question with its form's input.
  const Input = FORM_VIEWS[props.question.form].Input as ComponentType<ResponseInputProps>;
  return <Input {...props} />;
}
