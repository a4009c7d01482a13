'use client';

import type { FormEvent } from 'react';
import type { Response as GivenResponse } from '@/lib/quiz/question';
import { Confirm } from '../confirm';
import type { InputProps } from '../input-props';
import { TextInput, useTyping } from './text-input';

type TypedInputProps = InputProps & {
  /** The question, which labels the field. */
  readonly prompt: string;
  readonly numeric: boolean;
  readonly toResponse: (text: string) => GivenResponse;
};

/** A number or a term to type. */
export function TypedInput({ prompt, numeric, toResponse, open, onRespond, onHint }: TypedInputProps) {
  const typing = useTyping();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (open && typing.ready) onRespond(toResponse(typing.text));
  };
  return (
    <form onSubmit={submit} className="grid gap-4">
      <TextInput
        typing={typing}
        open={open}
        numeric={numeric}
        label={prompt}
        className={`min-h-15 w-full ${numeric ? 'max-w-60' : 'max-w-md'}`}
      />
      {open && <Confirm ready={typing.ready} onRespond={onRespond} onHint={onHint} />}
    </form>
  );
}
