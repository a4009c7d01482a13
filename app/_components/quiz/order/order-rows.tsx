import { useId, useRef } from 'react';
import { PortText } from '../../port-text';
import { LineIcon } from '../../ui/line-icon';
import { shiftOf, useDrag } from './use-drag';
import type { useOrder } from './use-order';

type OrderRowsProps = ReturnType<typeof useOrder> & {
  readonly prompt: string;
  readonly items: readonly string[];
  readonly open: boolean;
  /** Whether the rows have handles for dragging in addition to the buttons. */
  readonly canDrag: boolean;
};

/** Steps to put in order, by dragging, by keyboard, or with up and down buttons on each step. */
export function OrderRows({ prompt, items, open, canDrag, ...rows }: OrderRowsProps) {
  const { order, lifted, namedCount, told, move, toggleLift, drop, onKeyDown } = rows;
  const list = useRef<HTMLOListElement>(null);
  const help = useId();
  const { drag, start } = useDrag(list, move);
  return (
    <>
      {/* As high as the heading of the marked rows, so that nothing moves when they take this place. */}
      <p className="text-sm text-muted">From first to last</p>
      <ol ref={list} aria-label={prompt} className="grid gap-2">
        {order.map((item, place) => {
          const text = items[item] ?? '';
          const isUp = lifted === item || drag?.from === place;
          const shift = drag ? shiftOf(drag, place) : 0;
          return (
            <li
              key={item}
              style={drag ? { transform: `translateY(${shift}px)` } : undefined}
              className={`flex min-h-13 items-center rounded-[10px] border pr-1 ${isUp ? 'choice-ring relative z-10' : 'border-line-strong bg-card'} ${drag && !isUp ? 'motion-safe:transition-transform motion-safe:duration-120' : ''}`}
              onKeyDown={open ? onKeyDown(place) : undefined}
            >
              {canDrag && open ? (
                <button
                  type="button"
                  aria-label={`Reorder: ${text}`}
                  aria-pressed={lifted === item}
                  aria-describedby={help}
                  onPointerDown={start(place)}
                  onClick={(event) => event.detail === 0 && toggleLift(place)}
                  onBlur={drop}
                  className="flex min-h-13 w-12 shrink-0 cursor-grab touch-none items-center justify-center gap-1 self-stretch rounded-[10px] text-muted active:cursor-grabbing"
                >
                  <PlaceNumber place={place} isNamed={place < namedCount} />
                  <LineIcon name="grip" className="size-4.5" />
                </button>
              ) : (
                <span className="grid w-10 shrink-0 justify-items-center text-muted">
                  <PlaceNumber place={place} isNamed={place < namedCount} />
                </span>
              )}
              <span className="min-w-0 flex-1 py-2 leading-snug wrap-break-word">
                <PortText text={text} />
              </span>
              {open && (
                <>
                  <MoveButton
                    label={`Move up: ${text}`}
                    disabled={place === 0}
                    onMove={() => move(place, place - 1)}
                    icon="up"
                  />
                  <MoveButton
                    label={`Move down: ${text}`}
                    disabled={place === order.length - 1}
                    onMove={() => move(place, place + 1)}
                    icon="down"
                  />
                </>
              )}
            </li>
          );
        })}
      </ol>
      <p id={help} hidden>
        Press Space to pick up this step, the arrow keys to move it, Space to drop it, and Escape to put it back.
      </p>
      {open && (
        <p className="hidden text-sm text-muted pointer-fine:block" data-testid="number-keys">
          {namedCount < order.length
            ? `On the keyboard, press the number of the step that comes ${namedCount === 0 ? 'first' : 'next'}.`
            : 'Press Enter to check, or Backspace to change the last step.'}
        </p>
      )}
      <p aria-live="polite" className="sr-only">
        {told}
      </p>
    </>
  );
}

/** The number of a position. It is filled once a number key has named the step that belongs there. */
function PlaceNumber({ place, isNamed }: { readonly place: number; readonly isNamed: boolean }) {
  return (
    <span
      data-named={isNamed || undefined}
      className="grid size-5 place-items-center rounded-full font-mono text-sm tabular-nums data-named:bg-accent data-named:text-on-accent forced-colors:data-named:outline"
    >
      {place + 1}
    </span>
  );
}

type MoveButtonProps = {
  readonly label: string;
  readonly disabled: boolean;
  readonly onMove: () => void;
  readonly icon: 'up' | 'down';
};

function MoveButton({ label, disabled, onMove, icon }: MoveButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      aria-disabled={disabled}
      onClick={disabled ? undefined : onMove}
      className="eased grid size-11 shrink-0 place-items-center rounded-[10px] text-muted not-aria-disabled:hover:bg-sunk not-aria-disabled:hover:text-ink aria-disabled:opacity-30"
    >
      <LineIcon name={icon} className="size-5" />
    </button>
  );
}
