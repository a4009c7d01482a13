'use client';

import { type FormEvent, type RefObject, useEffect, useRef, useState } from 'react';
import type { Question } from '@/lib/quiz/question';
import { Confirm } from './confirm';
import type { InputProps } from './input-props';

type TypedInputProps = InputProps & { readonly form: 'typed-number' | 'typed-term' };

/** A number or a term to type. */
export function TypedInput({ form, open, onRespond, onHint }: TypedInputProps) {
  const typing = useTyping();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (open && typing.ready) onRespond({ form, text: typing.text });
  };
  return (
    <form onSubmit={submit} className="grid gap-4">
      <label className="grid gap-1">
        <span className="text-sm text-muted">{form === 'typed-number' ? 'Type the number' : 'Type the term'}</span>
        <TextInput typing={typing} open={open} numeric={form === 'typed-number'} className="min-h-12 w-full max-w-md" />
      </label>
      {open && <Confirm ready={typing.ready} onRespond={onRespond} onHint={onHint} />}
    </form>
  );
}

type ClozeInputProps = InputProps & { readonly question: Extract<Question, { form: 'cloze' }> };

/** A sentence with a gap to type into. */
export function ClozeInput({ question, open, onRespond, onHint }: ClozeInputProps) {
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

type Typing = {
  readonly text: string;
  readonly ready: boolean;
  readonly setText: (text: string) => void;
  readonly input: RefObject<HTMLInputElement | null>;
};

/** What is being typed; the input has the focus as soon as it is there. */
function useTyping(): Typing {
  const [text, setText] = useState('');
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus({ preventScroll: true }), []);
  return { text, setText, input, ready: text.trim() !== '' };
}

type TextInputProps = {
  readonly typing: Typing;
  readonly open: boolean;
  readonly numeric: boolean;
  readonly label?: string;
  readonly className: string;
};

function TextInput({ typing, open, numeric, label, className }: TextInputProps) {
  return (
    <input
      ref={typing.input}
      type="text"
      aria-label={label}
      value={typing.text}
      readOnly={!open}
      onChange={(event) => typing.setText(event.target.value)}
      inputMode={numeric ? 'numeric' : 'text'}
      maxLength={numeric ? 64 : 120}
      autoComplete="off"
      autoCapitalize="off"
      autoCorrect="off"
      spellCheck={false}
      className={`rounded-lg border border-line bg-card px-3 py-1 font-mono text-lg ${className}`}
    />
  );
}
