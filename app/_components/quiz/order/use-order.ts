import { type KeyboardEvent, useState } from 'react';

/** A row that the keyboard has picked up, and the order to restore. */
type Lifted = { readonly item: number; readonly before: readonly number[] };

/**
 * An order that changes by moving one row at a time. On the handle, Space picks up a row, the arrow keys move it, Space
 * drops it, and Escape puts it back. Alt with an arrow key moves a row from any of its controls. Number keys name one
 * row after the other: the first goes to the top, the next below it, and so on. `told` announces what happened.
 */
export function useOrder(items: readonly string[]) {
  const [order, setOrder] = useState<readonly number[]>(() => items.map((_, place) => place));
  const [lifted, setLifted] = useState<Lifted | null>(null);
  const [namedCount, setNamedCount] = useState(0);
  const [told, setTold] = useState('');
  const tell = (item: number | undefined, what: string, place: number) =>
    setTold(`${items[item ?? -1]}: ${what} ${place + 1} of ${items.length}`);

  const put = (from: number, to: number) => {
    const item = order[from];
    if (item === undefined || to < 0 || to >= order.length) return;
    const rest = order.filter((each) => each !== item);
    setOrder([...rest.slice(0, to), item, ...rest.slice(to)]);
    tell(item, 'now step', to);
  };
  const move = (from: number, to: number) => {
    setNamedCount(0);
    put(from, to);
  };
  /**
   * Names the row that comes next, by its position. The last row needs no name. A row that was named stays where it is.
   */
  const nameNext = (place: number) => {
    if (place < namedCount || place >= order.length) return;
    setLifted(null);
    put(place, namedCount);
    setNamedCount(namedCount + 2 >= order.length ? order.length : namedCount + 1);
  };
  /** Forgets which row was named last. */
  const unname = () => {
    const last = namedCount === order.length ? order.length - 2 : namedCount - 1;
    if (last < 0) return;
    setNamedCount(last);
    setTold(`Step ${last + 1} of ${items.length} can be chosen again`);
  };
  const toggleLift = (place: number) => {
    const item = order[place];
    if (item === undefined) return;
    setLifted(lifted ? null : { item, before: order });
    tell(item, lifted ? 'dropped as step' : 'picked up, step', place);
  };
  const drop = () => setLifted(null);
  const putBack = ({ item, before }: Lifted) => {
    setOrder(before);
    setLifted(null);
    tell(item, 'back at step', before.indexOf(item));
  };
  const onKeyDown = (place: number) => (event: KeyboardEvent) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (step !== undefined && (event.altKey || lifted)) move(place, place + step);
    else if (event.key === 'Escape' && lifted) putBack(lifted);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const shown = { order, lifted: lifted?.item ?? null, namedCount, told };
  return { ...shown, move, nameNext, unname, toggleLift, drop, onKeyDown };
}
