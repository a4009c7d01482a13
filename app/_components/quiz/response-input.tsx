'use client';

import type { Question } from '@/lib/quiz/question';
import { FORM_VIEWS } from './forms/registry';
import type { InputProps } from './input-props';
import { type AnyInput, RespondWith } from './respond-with';

/** The input for a question's form. Every form works with mouse, touch, keyboard, and screen reader. */
export function ResponseInput(props: InputProps & { readonly question: Question }) {
  // The registry pairs each question with its form's input.
  return <RespondWith {...props} Input={FORM_VIEWS[props.question.form].Input as AnyInput} />;
}
