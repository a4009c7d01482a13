import { type PointerEvent as ReactPointerEvent, type RefObject, useEffect, useRef, useState } from 'react';

/** The top and the height of a row, in page pixels. */
export type RowBox = { readonly top: number; readonly height: number };

/** A row that is being dragged: its origin, the position where it would be dropped, and how far it has moved. */
export type Drag = { readonly from: number; readonly to: number; readonly by: number; readonly space: number };

/** A pointer this close to the edge of the window scrolls the page by this much with each movement. */
const EDGE = 96;
const SCROLL_STEP = 10;

/** Returns where a dragged row would be dropped: past every row whose middle it has passed. */
export function findDrop(boxes: readonly RowBox[], from: number, by: number): number {
  const middleOf = ({ top, height }: RowBox) => top + height / 2;
  const dragged = boxes[from];
  if (!dragged) return from;
  const middle = middleOf(dragged) + by;
  const above = boxes.findIndex((box, place) => place < from && middle < middleOf(box));
  if (above >= 0) return above;
  return boxes.findLastIndex((box, place) => place === from || (place > from && middle > middleOf(box)));
}

/**
 * Drags the rows of a list with a mouse, a pen, or a finger. The row follows the pointer, the others make room, and
 * Escape cancels.
 */
export function useDrag(list: RefObject<HTMLElement | null>, onDrop: (from: number, to: number) => void) {
  const [drag, setDrag] = useState<Drag | null>(null);
  const drop = useRef(onDrop);
  useEffect(() => {
    drop.current = onDrop;
  });
  const stop = useRef<(() => void) | null>(null);
  useEffect(() => () => stop.current?.(), []);

  const start = (from: number) => (event: ReactPointerEvent) => {
    if (event.button !== 0 || !list.current || stop.current) return;
    event.preventDefault();
    (event.currentTarget as HTMLElement).focus({ preventScroll: true });
    const boxes = [...list.current.children].map((row): RowBox => {
      const { top, height } = row.getBoundingClientRect();
      return { top: top + window.scrollY, height };
    });
    const [first, second] = boxes;
    const gap = first && second ? second.top - first.top - first.height : 0;
    const space = (boxes[from]?.height ?? 0) + gap;
    const startY = event.clientY + window.scrollY;
    const { pointerId } = event;
    let now: Drag = { from, to: from, by: 0, space };
    setDrag(now);
    const end = (to: number) => {
      stop.current?.();
      setDrag(null);
      if (to !== from) drop.current(from, to);
    };
    const move = (moved: PointerEvent) => {
      if (moved.pointerId !== pointerId) return;
      const edge = moved.clientY < EDGE ? -SCROLL_STEP : moved.clientY > window.innerHeight - EDGE ? SCROLL_STEP : 0;
      if (edge !== 0) window.scrollBy(0, edge);
      const by = moved.clientY + window.scrollY - startY;
      now = { from, to: findDrop(boxes, from, by), by, space };
      setDrag(now);
    };
    const up = (lifted: PointerEvent) => lifted.pointerId === pointerId && end(now.to);
    const cancel = (canceled: PointerEvent) => canceled.pointerId === pointerId && end(from);
    const key = (pressed: KeyboardEvent) => {
      if (pressed.key !== 'Escape') return;
      pressed.stopPropagation();
      end(from);
    };
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', up);
    window.addEventListener('pointercancel', cancel);
    window.addEventListener('keydown', key, true);
    stop.current = () => {
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', up);
      window.removeEventListener('pointercancel', cancel);
      window.removeEventListener('keydown', key, true);
      stop.current = null;
    };
  };
  return { drag, start };
}

/** Returns how far a row is from its position while another one is dragged, in pixels. */
export function shiftOf({ from, to, by, space }: Drag, place: number): number {
  if (place === from) return by;
  if (place > from && place <= to) return -space;
  if (place < from && place >= to) return space;
  return 0;
}
