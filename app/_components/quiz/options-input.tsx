'use client';

import { type ReactNode, useState } from 'react';
import type { Response as GivenResponse } from '@/lib/quiz/question';
import { Confirm } from './confirm';
import type { InputProps } from './input-props';
import { isOnControl, useKeys } from './use-keys';

type OptionsProps = InputProps & {
  readonly options: readonly string[];
  readonly toResponse: (choice: number) => GivenResponse;
  /** For options that are addresses. */
  readonly mono?: boolean;
};

/** One option of several, by click or by its number; Enter confirms. */
export function Options(props: OptionsProps) {
  const { options, toResponse, mono = false, open, places, struck = [], onRespond, onHint } = props;
  const [last, setChosen] = useState<number | null>(null);
  const chosen = last !== null && struck.includes(last) ? null : last;
  const confirm = () => {
    if (open && chosen !== null) onRespond(toResponse(chosen));
  };
  return (
    <OptionForm
      {...{ options, open, struck, onRespond, onHint, confirm }}
      ready={chosen !== null}
      onKey={setChosen}
      render={(place) => (
        <Option
          key={options[place]}
          place={place}
          text={options[place] ?? ''}
          mark={chooseMark(places, place, place === chosen)}
          type="radio"
          mono={mono}
          checked={chosen === place}
          struck={struck.includes(place)}
          onChange={() => setChosen(place)}
        />
      )}
    />
  );
}

type OptionFormProps = Pick<InputProps, 'open' | 'onRespond' | 'onHint'> & {
  readonly struck: readonly number[];
  readonly options: readonly string[];
  readonly ready: boolean;
  readonly confirm: () => void;
  readonly onKey: (place: number) => void;
  readonly render: (place: number) => ReactNode;
};

/** A list of options with its number keys. Enter confirms. */
export function OptionForm(props: OptionFormProps) {
  const { options, open, struck, ready, confirm, onKey, onRespond, onHint, render } = props;
  useKeys((key, event) => {
    if (!open) return;
    const place = Number(key) - 1;
    if (options[place] !== undefined && !struck.includes(place)) onKey(place);
    else if (key === 'Enter' && !isOnControl(event)) {
      event.preventDefault();
      confirm();
    }
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
        {options.map((_, place) => render(place))}
      </fieldset>
      {open && <Confirm ready={ready} onRespond={onRespond} onHint={onHint} />}
    </form>
  );
}

type Mark = 'right' | 'wrong' | 'missed' | '';

/** How the option at a place is marked once the right places are known. */
export function chooseMark(places: readonly number[] | null, place: number, chosen: boolean): Mark {
  if (places === null) return '';
  if (places.includes(place)) return chosen || places.length === 1 ? 'right' : 'missed';
  return chosen ? 'wrong' : '';
}

const markText: Readonly<Record<Mark, string>> = {
  right: '✓ right',
  missed: '✓ right, not chosen',
  wrong: '✗ your choice',
  '': '',
};

type OptionProps = {
  readonly place: number;
  readonly text: string;
  readonly mark: Mark;
  readonly type: 'radio' | 'checkbox';
  readonly checked: boolean;
  readonly struck: boolean;
  readonly onChange: () => void;
  readonly mono?: boolean;
};

/** One option, as a radio button or a check box. */
export function Option({ place, text, mark, type, checked, struck, onChange, mono = false }: OptionProps) {
  return (
    <label
      data-mark={mark}
      className="eased flex min-h-11 cursor-pointer items-start gap-3 rounded-lg border border-line bg-card px-3 py-2.5 has-checked:border-accent has-checked:bg-sunk has-disabled:cursor-default has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent data-[mark=missed]:border-correct data-[mark=right]:border-correct data-[mark=right]:bg-correct-sunk data-[mark=wrong]:border-wrong data-[mark=wrong]:bg-wrong-sunk"
    >
      <input type={type} name="choice" checked={checked} disabled={struck} onChange={onChange} className="sr-only" />
      <kbd aria-hidden className="mt-px rounded border border-line px-1.5 font-mono text-sm text-muted">
        {place + 1}
      </kbd>
      <span className={mono ? 'font-mono break-all' : ''}>
        {struck ? <s className="text-muted">{text}</s> : text}
        {struck && <span className="sr-only"> (struck out)</span>}
        {mark !== '' && <span className="ml-2 text-sm font-semibold whitespace-nowrap">{markText[mark]}</span>}
      </span>
    </label>
  );
}
