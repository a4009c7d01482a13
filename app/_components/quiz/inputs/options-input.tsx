'use client';

import { type ReactNode, useState } from 'react';
import type { Response as GivenResponse } from '@/lib/quiz/question';
import { PortText } from '../../port-text';
import { Confirm } from '../confirm';
import type { AnyInputProps } from '../input-props';
import { ChoiceMark } from '../marks/choice-mark';
import { MARK_LOOKS, type Mark, MarkIcon, MarkTag, markOption } from '../marks/mark';
import { isOnControl, useKeys } from '../use-keys';

type OptionsProps = AnyInputProps & {
  /** The question, which labels the group of options. */
  readonly prompt: string;
  readonly options: readonly string[];
  readonly toResponse: (choice: number) => GivenResponse;
};

/** Options from which the learner chooses one, by click or number key. Enter confirms. */
export function Options(props: OptionsProps) {
  const { options, toResponse, open, places, struck = [], onRespond } = props;
  const [last, setChosen] = useState<number | null>(null);
  const chosen = last !== null && struck.includes(last) ? null : last;
  const confirm = () => {
    if (open && chosen !== null) onRespond(toResponse(chosen));
  };
  return (
    <OptionForm
      {...props}
      confirm={confirm}
      ready={chosen !== null}
      onKey={setChosen}
      render={(place) => (
        <Option
          key={options[place]}
          place={place}
          text={options[place] ?? ''}
          mark={markOption(props, place, place === chosen)}
          type="radio"
          judged={places !== null}
          checked={chosen === place}
          struck={struck.includes(place)}
          onChange={() => setChosen(place)}
        />
      )}
    />
  );
}

type OptionFormProps = Omit<OptionsProps, 'toResponse'> & {
  readonly ready: boolean;
  readonly confirm: () => void;
  readonly onKey: (place: number) => void;
  readonly render: (place: number) => ReactNode;
};

/** A list of options with number keys. Enter confirms. */
export function OptionForm(props: OptionFormProps) {
  const { prompt, options, open, struck = [], ready, confirm, onKey, onRespond, onHint, render } = props;
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
      <fieldset disabled={!open} data-testid="options" className="grid gap-2">
        <legend className="sr-only">{prompt}</legend>
        {options.map((_, place) => render(place))}
      </fieldset>
      {open && <Confirm ready={ready} onRespond={onRespond} onHint={onHint} />}
    </form>
  );
}

const NOTES: Readonly<Record<Exclude<Mark, ''>, string>> = {
  right: 'Right answer',
  missed: 'You missed this',
  wrong: 'Your answer',
  told: 'The answer',
};

type OptionProps = {
  readonly place: number;
  readonly text: string;
  readonly mark: Mark;
  readonly type: 'radio' | 'checkbox';
  /** Whether the verdict is shown. The mark then matters more than the choice. */
  readonly judged: boolean;
  readonly checked: boolean;
  readonly struck: boolean;
  readonly onChange: () => void;
};

/** One option, as a radio button or a check box. */
export function Option({ place, text, mark, type, judged, checked, struck, onChange }: OptionProps) {
  return (
    <label
      data-mark={mark}
      className={`eased relative flex min-h-13 cursor-pointer items-start gap-3 rounded-[10px] border border-line-strong bg-card px-3.5 py-[0.8125rem] has-disabled:cursor-default has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent has-enabled:has-checked:choice-ring ${MARK_LOOKS}`}
    >
      <input type={type} name="choice" checked={checked} disabled={struck} onChange={onChange} className="sr-only" />
      <span className="mt-0.5">
        {mark === '' ? <ChoiceMark type={type} checked={checked && !judged} /> : <MarkIcon mark={mark} />}
      </span>
      <span className="min-w-0 flex-1">
        {struck ? (
          <s className="text-muted">
            <PortText text={text} />
          </s>
        ) : (
          <PortText text={text} />
        )}
        {struck && <span className="sr-only"> (struck out)</span>}
      </span>
      <kbd
        aria-hidden
        className={`hidden font-mono text-sm leading-6 text-muted pointer-fine:inline ${judged ? 'invisible' : ''}`}
      >
        {place + 1}
      </kbd>
      {mark !== '' && <MarkTag mark={mark}>{NOTES[mark]}</MarkTag>}
    </label>
  );
}
