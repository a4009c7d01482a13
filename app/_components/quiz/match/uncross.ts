import { type RefObject, useLayoutEffect } from 'react';

/**
 * Lets the right answers of wrong pairs come from where the learner had put them, one after the other. An answer that
 * moves carries `data-from`, the place of the row that it comes from; how far that is depends on the rows' heights.
 */
export function useUncrossing(list: RefObject<HTMLElement | null>) {
  useLayoutEffect(() => {
    const rows = [...(list.current?.children ?? [])];
    const topOf = (row: Element | null | undefined): number => row?.getBoundingClientRect().top ?? 0;
    const answers = list.current?.querySelectorAll<HTMLElement>('[data-from]') ?? [];
    for (const [turn, answer] of [...answers].entries()) {
      const row = answer.closest('li');
      const by = topOf(rows[Number(answer.dataset.from)]) - topOf(row);
      row?.style.setProperty('--turn', String(turn));
      row?.style.setProperty('--by', `${by}px`);
    }
  }, [list]);
}
