'use client';

import { useState } from 'react';
import { Confirm } from '../confirm';
import type { FormInputProps } from '../input-props';

/** A group for each item, chosen with radio buttons. */
export function SortInput({ question, open, places, onRespond, onHint }: FormInputProps<'sort'>) {
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
        {items.map((item, place) => {
          const judged = places !== null;
          const good = chosen[place] === places?.[place];
          return (
            <fieldset
              key={item}
              disabled={!open}
              data-mark={judged ? (good ? 'right' : 'wrong') : ''}
              className="flex min-h-11 flex-wrap items-center gap-x-4 gap-y-1 rounded-lg border border-line bg-card px-3 py-1.5 data-[mark=right]:border-correct data-[mark=right]:bg-correct-sunk data-[mark=wrong]:border-wrong data-[mark=wrong]:bg-wrong-sunk"
            >
              <legend className="sr-only">{item}</legend>
              <span aria-hidden className="min-w-28 flex-1">
                {item}
              </span>
              <span className="flex flex-wrap gap-1">
                {groups.map((group, index) => (
                  <label
                    key={group}
                    className="eased flex min-h-9 cursor-pointer items-center rounded border border-line px-2.5 has-checked:border-accent has-checked:bg-accent has-checked:text-on-accent has-disabled:cursor-default has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
                  >
                    <input
                      type="radio"
                      name={`group-${place}`}
                      checked={chosen[place] === index}
                      onChange={() => setChosen((before) => before.map((each, at) => (at === place ? index : each)))}
                      className="sr-only"
                    />
                    {group}
                    {judged && !good && places?.[place] === index && <span className="ml-1">✓</span>}
                  </label>
                ))}
              </span>
            </fieldset>
          );
        })}
      </div>
      {open && <Confirm ready={ready} onRespond={onRespond} onHint={onHint} />}
    </form>
  );
}
