'use client';

import { PortText } from '../../port-text';
import type { FormInputProps } from '../input-props';
import { Options } from '../inputs/options-input';

/** A statement to judge as true or false. */
export function TrueFalseInput({ question, ...rest }: FormInputProps<'true-false'>) {
  return (
    <div className="grid gap-4">
      <p className="rounded-xl bg-sunk px-4 py-3 text-lg">
        <PortText text={question.statement} />
      </p>
      <Options
        {...rest}
        prompt={question.statement}
        options={['True', 'False']}
        toResponse={(choice) => ({ form: 'true-false', value: choice === 0 })}
      />
    </div>
  );
}
