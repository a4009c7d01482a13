'use client';

import { useState } from 'react';
import { Confirm } from '../confirm';
import type { FormInputProps } from '../input-props';

/**
 * A partner for each item, chosen from a list beside it. Passing over a partner with the arrow keys takes it from
 * nobody.
 */
export function MatchInput({ question, open, places, onRespond, onHint }: FormInputProps<'match'>) {
  const { left, right } = question;
  const [partners, setPartners] = useState<readonly number[]>(() => left.map(() => -1));
  const isFull = partners.every((partner) => partner >= 0);
  const ready = isFull && new Set(partners).size === partners.length;
  const choose = (item: number, partner: number) =>
    setPartners((before) => before.map((each, place) => (place === item ? partner : each)));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (open && ready) onRespond({ form: 'match', partners: [...partners] });
      }}
      className="grid gap-4"
    >
      <fieldset disabled={!open} className="grid gap-2">
        <legend className="sr-only">Pairs</legend>
        {left.map((text, item) => {
          const judged = places !== null;
          const good = partners[item] === places?.[item];
          return (
            <label
              key={text}
              data-mark={judged ? (good ? 'right' : 'wrong') : ''}
              className="grid min-h-11 items-center gap-x-3 gap-y-1 rounded-lg border border-line bg-card px-3 py-2 data-[mark=right]:border-correct data-[mark=right]:bg-correct-sunk data-[mark=wrong]:border-wrong data-[mark=wrong]:bg-wrong-sunk sm:grid-cols-2"
            >
              <span>{text}</span>
              <span className="grid gap-1">
                <select
                  value={partners[item]}
                  onChange={(event) => choose(item, Number(event.target.value))}
                  className="min-h-9 w-full rounded border border-line bg-card px-2 py-1"
                >
                  <option value={-1}>choose …</option>
                  {right.map((partner, place) => (
                    <option key={partner} value={place}>
                      {partner}
                    </option>
                  ))}
                </select>
                {judged && !good && <span className="text-sm font-semibold">✓ {right[places?.[item] ?? 0]}</span>}
              </span>
            </label>
          );
        })}
      </fieldset>
      <p aria-live="polite" className="text-sm text-muted">
        {isFull && !ready && 'One partner is chosen twice: each belongs to one item.'}
      </p>
      {open && <Confirm ready={ready} onRespond={onRespond} onHint={onHint} />}
    </form>
  );
}
