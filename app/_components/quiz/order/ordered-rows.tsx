import { PortText } from '../../port-text';
import { MARK_LOOKS, type Mark, MarkIcon } from '../marks/mark';

type OrderedRowsProps = {
  readonly items: readonly string[];
  /** The places of the items in the learner's order, and in the right one. */
  readonly order: readonly number[];
  readonly places: readonly number[];
  readonly skipped: boolean;
};

/** The right order once it is known, and next to each step the place that the learner gave it. */
export function OrderedRows({ items, order, places, skipped }: OrderedRowsProps) {
  const markOf = (item: number, place: number): Exclude<Mark, ''> => {
    if (skipped) return 'told';
    return order[place] === item ? 'right' : 'wrong';
  };
  return (
    <div className="grid gap-2">
      <p className="flex justify-between px-3 text-sm text-muted" aria-hidden>
        <span>Right order</span>
        {!skipped && <span>Your order</span>}
      </p>
      <ol aria-label="Right order" className="grid gap-2">
        {places.map((item, place) => {
          const mark = markOf(item, place);
          return (
            <li
              key={item}
              data-mark={mark}
              className={`flex min-h-13 items-center gap-3 rounded-[10px] border py-2 pr-3 ${MARK_LOOKS}`}
            >
              <span className="w-10 shrink-0 text-center font-mono text-sm tabular-nums">{place + 1}</span>
              <span className="min-w-0 flex-1 leading-snug wrap-break-word">
                <PortText text={items[item] ?? ''} />
              </span>
              {!skipped && (
                <span className="font-mono text-sm tabular-nums">
                  <span className="sr-only">Your place: </span>
                  {order.indexOf(item) + 1}
                </span>
              )}
              <MarkIcon mark={mark} />
            </li>
          );
        })}
      </ol>
    </div>
  );
}
