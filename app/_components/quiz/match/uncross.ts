import { type RefObject, useLayoutEffect } from 'react';

/**
 * Slides the right answers of wrong pairs in from where the learner put them, one after the other. An answer that moves
 * has `data-from`, the index of the row that it comes from. The distance depends on the heights of the rows.
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
