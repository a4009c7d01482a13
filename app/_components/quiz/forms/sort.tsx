'use client';

import { useState } from 'react';
import { PortText } from '../../port-text';
import { Confirm } from '../confirm';
import type { FormInputProps } from '../input-props';
import { ChoiceMark } from '../marks/choice-mark';
import { MARK_LOOKS, type Mark, MarkIcon, markRow } from '../marks/mark';

/** Items to sort into groups with radio buttons. */
export function SortInput(props: FormInputProps<'sort'>) {
  const { question, open, places, onRespond, onHint } = props;
  const { groups, items } = question;
  const [chosen, setChosen] = useState<readonly number[]>(() => items.map(() => -1));
  const ready = chosen.every((group) => group >= 0);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (open && ready) onRespond({ form: 'sort', groups: [...chosen] });
      }}
      className="grid gap-4"
    >
      <div className="grid gap-2">
        {items.map((item, row) => (
          <SortRow
            key={item}
            {...{ item, groups, open, row }}
            mark={markRow(props, row, chosen[row])}
            right={places?.[row] ?? -1}
            chosen={chosen[row] ?? -1}
            onChoose={(group) => setChosen((before) => before.map((each, at) => (at === row ? group : each)))}
          />
        ))}
      </div>
      {open && <Confirm ready={ready} onRespond={onRespond} onHint={onHint} />}
    </form>
  );
}

type SortRowProps = {
  readonly item: string;
  readonly groups: readonly string[];
  readonly open: boolean;
  readonly row: number;
  readonly mark: Mark;
  /** The index of the right group, once it is known. */
  readonly right: number;
  readonly chosen: number;
  readonly onChoose: (group: number) => void;
};

function SortRow({ item, groups, open, row, mark, right, chosen, onChoose }: SortRowProps) {
  return (
    <fieldset
      disabled={!open}
      data-mark={mark}
      className={`flex flex-wrap items-center gap-x-4 gap-y-1.5 rounded-[10px] border border-line bg-card px-3 py-2 ${MARK_LOOKS}`}
    >
      <legend className="sr-only">{item}</legend>
      <span aria-hidden className="flex min-w-32 flex-1 items-center gap-1.5 font-medium leading-snug">
        <span>
          <PortText text={item} />
        </span>
        {/* Its space is reserved, so that no row grows when it is marked. */}
        <span className="w-5 shrink-0">{mark !== '' && <MarkIcon mark={mark} />}</span>
      </span>
      <span className="flex flex-wrap gap-1.5">
        {groups.map((group, index) => (
          <Chip
            key={group}
            name={`group-${row}`}
            text={group}
            checked={chosen === index && mark !== 'told'}
            mark={markGroup(mark, index === right, index === chosen)}
            onChange={() => onChoose(index)}
          />
        ))}
      </span>
    </fieldset>
  );
}

/** Returns the mark of a group in a row. In a right row, only the row itself is marked. */
function markGroup(row: Mark, isRight: boolean, isChosen: boolean): Mark {
  if (row === '' || row === 'right') return '';
  if (isRight) return row === 'told' ? 'told' : 'right';
  return isChosen && row === 'wrong' ? 'wrong' : '';
}

const NOTES = { right: 'right group', told: 'right group', wrong: 'your choice' } as const;

type ChipProps = {
  readonly name: string;
  readonly text: string;
  readonly checked: boolean;
  readonly mark: Mark;
  readonly onChange: () => void;
};

/** One group of a row, as a radio button. */
function Chip({ name, text, checked, mark, onChange }: ChipProps) {
  return (
    <label
      data-mark={mark}
      className={`eased flex min-h-11 cursor-pointer items-center gap-2 rounded-[10px] border border-line-strong bg-card px-3 py-1 leading-snug has-disabled:cursor-default has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent has-enabled:has-checked:choice-ring ${MARK_LOOKS}`}
    >
      <input type="radio" name={name} checked={checked} onChange={onChange} className="sr-only" />
      {mark === '' || mark === 'missed' ? (
        <ChoiceMark type="radio" checked={checked} className="size-4" />
      ) : (
        <MarkIcon mark={mark} />
      )}
      {text}
      {mark !== '' && mark !== 'missed' && <span className="sr-only"> ({NOTES[mark]})</span>}
    </label>
  );
}
