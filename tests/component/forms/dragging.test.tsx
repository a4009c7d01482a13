import { fireEvent, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { findDrop, shiftOf } from '@/app/_components/quiz/order/use-drag';
import { knowQuestion } from './known-question';
import { showInput } from './show-input';

/** Rows of 50 pixels with gaps of 10. The second one is as tall as two rows and a gap. */
const BOXES = [
  { top: 0, height: 50 },
  { top: 60, height: 110 },
  { top: 180, height: 50 },
  { top: 240, height: 50 },
];

describe('a dragged row', () => {
  it.each([
    [0, 20, 0],
    [0, 100, 1],
    [0, 200, 2],
    [0, 900, 3],
    [3, -50, 3],
    [3, -70, 2],
    [3, -160, 1],
    [3, -900, 0],
    [1, 60, 1],
    [1, 100, 2],
  ])('from position %i by %i pixels would be dropped at position %i', (from, by, to) => {
    expect(findDrop(BOXES, from, by)).toBe(to);
  });

  it('follows the pointer, and only the rows that it has passed make room', () => {
    const down = { from: 0, to: 2, by: 200, space: 60 };
    expect([0, 1, 2, 3].map((place) => shiftOf(down, place))).toEqual([200, -60, -60, 0]);
    const up = { from: 3, to: 2, by: -70, space: 60 };
    expect([0, 1, 2, 3].map((place) => shiftOf(up, place))).toEqual([0, 0, 60, -70]);
  });
});

describe('steps to put in order with a pointer', () => {
  const known = knowQuestion('order');
  if (known.question.form !== 'order') throw new Error('another form');
  const { items, prompt } = known.question;
  const rows = () => within(screen.getByRole('list', { name: prompt })).getAllByRole('listitem');
  const handle = (place: number) => within(rows()[place] as HTMLElement).getByRole('button', { name: /^Reorder/ });
  const shown = () => rows().map((row) => items.findIndex((text) => row.textContent?.includes(text)));
  const begun = [...items.keys()];

  beforeEach(() => {
    vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockImplementation(function (this: HTMLElement) {
      const top = [...(this.parentElement?.children ?? [])].indexOf(this) * 60;
      return { top, height: 50 } as DOMRect;
    });
  });

  const drag = (from: number, by: number) => {
    fireEvent.pointerDown(handle(from), { button: 0, pointerId: 1, clientY: 300 });
    fireEvent.pointerMove(window, { pointerId: 1, clientY: 300 + by });
  };

  it('are dropped where they are dragged, which is announced', () => {
    showInput(known);
    drag(0, 125);
    expect(shown(), 'while it is dragged, the rows only look moved').toEqual(begun);
    fireEvent.pointerUp(window, { pointerId: 2 });
    expect(shown(), 'another finger drops nothing').toEqual(begun);
    fireEvent.pointerUp(window, { pointerId: 1 });
    expect(shown().slice(0, 3)).toEqual([1, 2, 0]);
    expect(document.querySelector('[aria-live=polite]')?.textContent).toContain(`3 of ${items.length}`);
    drag(2, -900);
    fireEvent.pointerUp(window, { pointerId: 1 });
    expect(shown()).toEqual(begun);
  });

  it('return on Escape, or when the browser cancels the pointer', () => {
    showInput(known);
    drag(0, 125);
    fireEvent.keyDown(window, { key: 'Escape' });
    fireEvent.pointerUp(window, { pointerId: 1 });
    expect(shown()).toEqual(begun);
    drag(0, 125);
    fireEvent.pointerCancel(window, { pointerId: 1 });
    expect(shown()).toEqual(begun);
    expect(rows().every((row) => row.style.transform === '')).toBe(true);
  });
});
