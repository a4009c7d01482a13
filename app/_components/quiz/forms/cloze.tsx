'use client';

import type { FormEvent } from 'react';
import { PortText } from '../../port-text';
import { Confirm } from '../confirm';
import type { FormInputProps } from '../input-props';
import { TextInput, useTyping } from '../inputs/text-input';

/** A sentence with a gap to fill in. */
export function ClozeInput({ question, open, onRespond, onHint }: FormInputProps<'cloze'>) {
  const typing = useTyping();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (open && typing.ready) onRespond({ form: 'cloze', text: typing.text });
  };
  return (
    <form onSubmit={submit} className="grid gap-4">
      <p className="rounded-xl bg-sunk px-4 py-3 text-lg leading-8">
        <PortText text={question.before} />
        <TextInput
          typing={typing}
          open={open}
          numeric={question.expects === 'number'}
          label={`${question.before} (gap) ${question.after}`}
          className={`mx-1 my-1 inline-block min-h-11 max-w-full align-middle ${question.expects === 'number' ? 'w-32' : 'w-60'}`}
        />
        <PortText text={question.after} />
      </p>
      {open && <Confirm ready={typing.ready} onRespond={onRespond} onHint={onHint} />}
    </form>
  );
}
