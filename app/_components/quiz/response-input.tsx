'use client';

import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { Response as GivenResponse, Question } from '@/lib/quiz/question';
import { Button } from '../ui/button';
import { isOnControl, useKeys } from './use-keys';

type AskedInForm = Exclude<Question, { form: 'flashcard' }>;
type ResponseInputProps = {
  readonly question: AskedInForm;
  /** Whether a response may be given now: not while one is on its way or already judged. */
  readonly open: boolean;
  /** The place of the right option, once it is told. */
  readonly rightChoice: number | null;
  readonly onRespond: (response: GivenResponse) => void;
};

/** Where the learner responds: options by click or number key, text by typing. Enter confirms. */
export function ResponseInput({ question, ...rest }: ResponseInputProps) {
  if (question.form === 'single-choice') {
    return (
      <Options {...rest} options={question.options} toResponse={(choice) => ({ form: 'single-choice', choice })} />
    );
  }
  if (question.form === 'true-false') {
    return (
      <Options
        {...rest}
        options={['True', 'False']}
        toResponse={(choice) => ({ form: 'true-false', value: choice === 0 })}
      />
    );
  }
  return <TypedResponse {...rest} form={question.form} />;
}

type OptionsProps = Omit<ResponseInputProps, 'question'> & {
  readonly options: readonly string[];
  readonly toResponse: (choice: number) => GivenResponse;
};

function Options({ options, toResponse, open, rightChoice, onRespond }: OptionsProps) {
  const [chosen, setChosen] = useState<number | null>(null);
  const confirm = () => {
    if (open && chosen !== null) onRespond(toResponse(chosen));
  };
  useKeys((key, event) => {
    if (!open) return;
    const place = Number(key) - 1;
    if (options[place] !== undefined) setChosen(place);
    else if (key === 'Enter' && !isOnControl(event)) confirm();
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        confirm();
      }}
      className="grid gap-4"
    >
      <fieldset disabled={!open} className="grid gap-2">
        <legend className="sr-only">Options</legend>
        {options.map((option, place) => {
          const judged = rightChoice !== null;
          const mark = judged && place === rightChoice ? 'right' : judged && place === chosen ? 'wrong' : '';
          return (
            <label
              key={option}
              data-mark={mark}
              className="eased flex min-h-11 cursor-pointer items-start gap-3 rounded-lg border border-line bg-card px-3 py-2.5 has-checked:border-accent has-checked:bg-sunk has-disabled:cursor-default data-[mark=right]:border-right data-[mark=right]:bg-right-sunk data-[mark=wrong]:border-wrong data-[mark=wrong]:bg-wrong-sunk has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
            >
              <input
                type="radio"
                name="choice"
                checked={chosen === place}
                onChange={() => setChosen(place)}
                className="sr-only"
              />
              <kbd aria-hidden className="mt-px rounded border border-line px-1.5 font-mono text-sm text-muted">
                {place + 1}
              </kbd>
              <span>
                {option}
                {mark !== '' && (
                  <span className="ml-2 text-sm font-semibold whitespace-nowrap">
                    {mark === 'right' ? '✓ right' : '✗ your choice'}
                  </span>
                )}
              </span>
            </label>
          );
        })}
      </fieldset>
      {open && <Confirm ready={chosen !== null} onRespond={onRespond} />}
    </form>
  );
}

type TypedProps = Omit<ResponseInputProps, 'question' | 'rightChoice'> & {
  readonly form: 'typed-number' | 'typed-term';
};

function TypedResponse({ form, open, onRespond }: TypedProps) {
  const [text, setText] = useState('');
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus({ preventScroll: true }), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (open && text.trim() !== '') onRespond({ form, text });
  };
  const label = form === 'typed-number' ? 'Type the number' : 'Type the term';
  return (
    <form onSubmit={submit} className="grid gap-4">
      <label className="grid gap-1">
        <span className="text-sm text-muted">{label}</span>
        <input
          ref={input}
          type="text"
          value={text}
          readOnly={!open}
          onChange={(event) => setText(event.target.value)}
          inputMode={form === 'typed-number' ? 'numeric' : 'text'}
          maxLength={form === 'typed-number' ? 64 : 120}
          autoComplete="off"
          autoCapitalize="off"
          autoCorrect="off"
          spellCheck={false}
          className="min-h-12 w-full max-w-md rounded-lg border border-line bg-card px-3 py-2 font-mono text-lg"
        />
      </label>
      {open && <Confirm ready={text.trim() !== ''} onRespond={onRespond} />}
    </form>
  );
}

type ConfirmProps = Pick<ResponseInputProps, 'onRespond'> & { readonly ready: boolean };

function Confirm({ ready, onRespond }: ConfirmProps) {
  return (
    <div className="flex flex-wrap items-center gap-3">
      <Button type="submit" disabled={!ready}>
        Check
      </Button>
      <Button look="quiet" onClick={() => onRespond({ form: 'none' })}>
        I don’t know
      </Button>
    </div>
  );
}
