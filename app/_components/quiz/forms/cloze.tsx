'use client';

import type { FormEvent } from 'react';
import { Confirm } from '../confirm';
import type { FormInputProps } from '../input-props';
import { TextInput, useTyping } from '../text-input';

/** A sentence with a gap to type into. */
export function ClozeInput({ question, open, onRespond, onHint }: FormInputProps<'cloze'>) {
  const typing = useTyping();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (open && typing.ready) onRespond({ form: 'cloze', text: typing.text });
  };
  return (
    <form onSubmit={submit} className="grid gap-4">
      <p className="rounded-lg bg-sunk px-4 py-3 text-lg leading-relaxed">
        {question.before}
        <TextInput
          typing={typing}
          open={open}
          numeric={question.expects === 'number'}
          label={question.expects === 'number' ? 'The missing number' : 'The missing words'}
          className="mx-1 inline-block min-h-9 w-40 align-baseline"
        />
        {question.after}
      </p>
      {open && <Confirm ready={typing.ready} onRespond={onRespond} onHint={onHint} />}
    </form>
  );
}
