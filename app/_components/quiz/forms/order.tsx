'use client';

import { useState } from 'react';
import { Confirm } from '../confirm';
import type { FormInputProps } from '../input-props';

/** Steps to bring into order with a button up and a button down on each; the move is told to screen readers. */
export function OrderInput({ question, open, places, onRespond, onHint }: FormInputProps<'order'>) {
  const { items } = question;
  const [order, setOrder] = useState<readonly number[]>(() => items.map((_, place) => place));
  const [told, setTold] = useState('');
  const move = (from: number, to: number) => {
    const moved = [...order];
    const [item] = moved.splice(from, 1);
    if (item === undefined) return;
    moved.splice(to, 0, item);
    setOrder(moved);
    setTold(`${items[item]}: now step ${to + 1} of ${items.length}`);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (open) onRespond({ form: 'order', order: [...order] });
      }}
      className="grid gap-4"
    >
      <ol className="grid gap-2">
        {order.map((item, place) => (
          <li
            key={item}
            data-mark={places === null ? '' : places[place] === item ? 'right' : 'wrong'}
            className="flex min-h-11 items-center gap-2 rounded-lg border border-line bg-card px-3 py-1 data-[mark=right]:border-correct data-[mark=right]:bg-correct-sunk data-[mark=wrong]:border-wrong data-[mark=wrong]:bg-wrong-sunk"
          >
            <span className="w-5 font-mono text-sm text-muted">{place + 1}</span>
            <span className="flex-1">{items[item]}</span>
            {open && (
              <>
                <MoveButton
                  label={`Move up: ${items[item]}`}
                  disabled={place === 0}
                  onMove={() => move(place, place - 1)}
                >
                  ↑
                </MoveButton>
                <MoveButton
                  label={`Move down: ${items[item]}`}
                  disabled={place === order.length - 1}
                  onMove={() => move(place, place + 1)}
                >
                  ↓
                </MoveButton>
              </>
            )}
          </li>
        ))}
      </ol>
      <p aria-live="polite" className="sr-only">
        {told}
      </p>
      {open && <Confirm ready onRespond={onRespond} onHint={onHint} />}
    </form>
  );
}

type MoveButtonProps = {
  readonly label: string;
  readonly disabled: boolean;
  readonly onMove: () => void;
  readonly children: string;
};

function MoveButton({ label, disabled, onMove, children }: MoveButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      aria-disabled={disabled}
      onClick={disabled ? undefined : onMove}
      className="size-10 rounded border border-line text-lg aria-disabled:opacity-30"
    >
      {children}
    </button>
  );
}
