'use client';

import type { FormEvent } from 'react';
import type { Response as GivenResponse } from '@/lib/quiz/question';
import { Confirm } from './confirm';
import type { InputProps } from './input-props';
import { TextInput, useTyping } from './text-input';

type TypedInputProps = InputProps & {
  readonly label: string;
  readonly numeric: boolean;
  readonly toResponse: (text: string) => GivenResponse;
};

/** A number or a term to type. */
export function TypedInput({ label, numeric, toResponse, open, onRespond, onHint }: TypedInputProps) {
  const typing = useTyping();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (open && typing.ready) onRespond(toResponse(typing.text));
  };
  return (
    <form onSubmit={submit} className="grid gap-4">
      <label className="grid gap-1">
        <span className="text-sm text-muted">{label}</span>
        <TextInput typing={typing} open={open} numeric={numeric} className="min-h-12 w-full max-w-md" />
      </label>
      {open && <Confirm ready={typing.ready} onRespond={onRespond} onHint={onHint} />}
    </form>
  );
}
