'use client';

import type { Question } from '@/lib/quiz/question';
import type { InputProps } from './input-props';
import { MatchInput } from './match-input';
import { CheckOptions, Options } from './options-input';
import { OrderInput } from './order-input';
import { ReadingInput } from './reading-input';
import { SortInput } from './sort-input';
import { ClozeInput, TypedInput } from './typed-input';

type ResponseInputProps = InputProps & { readonly question: Exclude<Question, { form: 'flashcard' }> };

/** Where the learner responds, by form. Everything works by mouse, finger, keyboard and screen reader alike. */
export function ResponseInput({ question, ...rest }: ResponseInputProps) {
  switch (question.form) {
    case 'single-choice':
      return (
        <Options {...rest} options={question.options} toResponse={(choice) => ({ form: 'single-choice', choice })} />
      );
    case 'true-false':
      return (
        <Options
          {...rest}
          options={['True', 'False']}
          toResponse={(choice) => ({ form: 'true-false', value: choice === 0 })}
        />
      );
    case 'read-address':
    case 'read-listing':
    case 'which-socket':
      return <ReadingInput {...rest} question={question} />;
    case 'multiple-choice':
      return <CheckOptions {...rest} options={question.options} />;
    case 'cloze':
      return <ClozeInput {...rest} question={question} />;
    case 'match':
      return <MatchInput {...rest} question={question} />;
    case 'order':
      return <OrderInput {...rest} question={question} />;
    case 'sort':
      return <SortInput {...rest} question={question} />;
    default:
      return <TypedInput {...rest} form={question.form} />;
  }
}
