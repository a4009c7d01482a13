import { PortText } from '../../port-text';
import { MARK_LOOKS, type Mark, MarkIcon } from '../marks/mark';

type OrderedRowsProps = {
  readonly items: readonly string[];
  /** The items in the learner's order and in the right order, as indexes. */
  readonly order: readonly number[];
  readonly places: readonly number[];
  readonly skipped: boolean;
};

/** The columns on screens that are wide enough for two orders next to each other. */
const BESIDE = 'sm:grid-cols-[2rem_minmax(0,1fr)_minmax(0,1fr)_1.25rem]';

/**
 * The right order, once it is known. If there is room, the learner's order is next to it, row by row. On a phone, each
 * step shows the position that the learner gave it.
 */
export function OrderedRows({ items, order, places, skipped }: OrderedRowsProps) {
  const markOf = (item: number, place: number): Exclude<Mark, ''> => {
    if (skipped) return 'told';
    return order[place] === item ? 'right' : 'wrong';
  };
  const columns = `grid items-center gap-x-3 grid-cols-[2rem_minmax(0,1fr)_auto_1.25rem] ${skipped ? '' : BESIDE}`;
  return (
    <div className="grid gap-2">
      <p className={`pr-[13px] pl-px text-sm text-muted ${columns}`} aria-hidden>
        {!skipped && <span className="col-start-2 max-sm:hidden">Your order</span>}
        <span className={skipped ? 'col-start-2' : 'max-sm:col-start-2'}>Right order</span>
        {!skipped && <span className="col-span-2 text-right sm:hidden">Your position</span>}
      </p>
      <ol aria-label="Right order" className="grid gap-2">
        {places.map((item, place) => {
          const mark = markOf(item, place);
          return (
            <li
              key={item}
              data-mark={mark}
              className={`min-h-13 rounded-[10px] border py-2 pr-3 ${columns} ${MARK_LOOKS}`}
            >
              <span className="text-center font-mono text-sm tabular-nums">{place + 1}</span>
              {!skipped && (
                <span aria-hidden data-testid="given" className="leading-snug wrap-break-word max-sm:hidden">
                  <PortText text={items[order[place] ?? -1] ?? ''} />
                </span>
              )}
              <span className="font-medium leading-snug wrap-break-word">
                <PortText text={items[item] ?? ''} />
              </span>
              {!skipped && (
                <span className="font-mono text-sm tabular-nums sm:sr-only">
                  <span className="sr-only">Your position: </span>
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
