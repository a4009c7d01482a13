'use client';

import type { FormInputProps } from '../input-props';
import { Options } from '../options-input';

/** A statement to judge. */
export function TrueFalseInput({ question, ...rest }: FormInputProps<'true-false'>) {
  return (
    <div className="grid gap-4">
      <p className="rounded-lg bg-sunk px-4 py-3 text-lg">{question.statement}</p>
      <Options
        {...rest}
        options={['True', 'False']}
        toResponse={(choice) => ({ form: 'true-false', value: choice === 0 })}
      />
    </div>
  );
}
