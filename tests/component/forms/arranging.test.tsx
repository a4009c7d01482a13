import { screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { canCheck, checkButton, giveResponse, listTiles, reachTile } from './give-response';
import { findResponse, knowQuestion } from './known-question';
import { showInput } from './show-input';

const announced = () => document.querySelector('[aria-live=polite]')?.textContent;

describe('pairs to match', () => {
  const known = knowQuestion('match');
  if (known.question.form !== 'match' || known.key.form !== 'match') throw new Error('another form');
  const { left, right, prompt } = known.question;
  const { partners } = known.key;
  const name = (side: 'left' | 'right', place: number) => listTiles(side)[place]?.getAttribute('aria-label');
  const pressed = () => screen.queryAllByRole('button', { pressed: true });
  const tile = (side: 'left' | 'right', place: number) => listTiles(side)[place] as HTMLElement;

  it('are joined by pressing both, in either order, and separated by pressing one again', async () => {
    const { user, onRespond } = showInput(known);
    expect(screen.getByRole('group', { name: prompt })).toBeTruthy();
    await user.click(tile('left', 0));
    expect(pressed()).toEqual([tile('left', 0)]);
    await user.click(tile('right', 1));
    expect(pressed()).toEqual([]);
    expect(name('left', 0)).toBe(`${left[0]}, paired with ${right[1]}`);
    expect(name('right', 1)).toBe(`${right[1]}, paired with ${left[0]}`);
    expect(announced()).toBe(`${left[0]} with ${right[1]}, 1 of ${left.length}`);
    expect(tile('left', 0).textContent?.slice(-1), 'both carry the same letter').toBe(
      tile('right', 1).textContent?.slice(-1),
    );
    await user.click(tile('right', 1));
    expect(name('left', 0)).toBe(`${left[0]}, not paired`);
    expect(announced()).toContain(left[0]);
    for (const item of left.keys()) {
      expect(canCheck()).toBe(false);
      await user.click(tile('right', item));
      await user.click(tile('left', item));
    }
    await user.click(checkButton());
    expect(onRespond.mock.calls).toEqual([[{ form: 'match', partners: left.map((_, item) => item) }]]);
  });

  it('can take a partner from another item, and can change the pick within a column', async () => {
    const { user } = showInput(known);
    await user.click(tile('left', 0));
    await user.click(tile('left', 1));
    expect(pressed()).toEqual([tile('left', 1)]);
    await user.click(tile('right', 0));
    await user.click(tile('left', 2));
    await user.click(tile('right', 0));
    expect(name('left', 1)).toBe(`${left[1]}, not paired`);
    expect(name('left', 2)).toBe(`${left[2]}, paired with ${right[0]}`);
    await user.click(tile('left', 0));
    await user.click(tile('left', 0));
    expect(pressed(), 'an item pressed twice is released').toEqual([]);
  });

  it('can be matched with the keyboard: Enter picks, Escape releases, and Backspace separates', async () => {
    const { user } = showInput(known);
    await reachTile(user, 'left', 1);
    await user.keyboard('{Enter}');
    expect(document.activeElement, 'in the other column').toBe(tile('right', 0));
    await user.keyboard('{End}{Enter}');
    expect(name('left', 1)).toBe(`${left[1]}, paired with ${right.at(-1)}`);
    expect(document.activeElement, 'at the next item').toBe(tile('left', 0));
    await user.keyboard(' ');
    expect(pressed()).toEqual([tile('left', 0)]);
    await user.keyboard('{Escape}');
    expect(pressed()).toEqual([]);
    await user.keyboard('{ArrowLeft}{ArrowDown}{Backspace}');
    if (document.activeElement !== tile('left', 1))
      await reachTile(user, 'left', 1).then(() => user.keyboard('{Backspace}'));
    expect(name('left', 1)).toBe(`${left[1]}, not paired`);
    expect(
      listTiles('left').filter(({ tabIndex }) => tabIndex === 0),
      'one Tab stop in each column',
    ).toHaveLength(1);
  });

  it('show each item with its right partner after the verdict, and the learner’s answer if it was wrong', async () => {
    const { user, update } = showInput(known);
    await giveResponse(user, 'mouse', { form: 'match', partners: [...partners.slice(1), ...partners.slice(0, 1)] });
    update({ open: false, places: partners });
    const rows = within(screen.getByTestId('pairs')).getAllByRole('listitem');
    for (const [item, row] of rows.entries()) {
      expect(row.dataset.mark).toBe('wrong');
      for (const text of [left[item], right[partners[item] ?? -1], right[partners[(item + 1) % rows.length] ?? -1]]) {
        expect(row.textContent).toContain(text);
      }
    }
  });

  it('move the partners of wrong pairs from where the learner put them, one after another', async () => {
    const { user, update } = showInput(known);
    const [first = 0, second = 1, ...others] = partners;
    await giveResponse(user, 'mouse', { form: 'match', partners: [second, first, ...others] });
    const tops = vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockImplementation(function (
      this: HTMLElement,
    ) {
      return new DOMRect(0, 60 * [...(this.parentElement?.children ?? [])].indexOf(this), 100, 50);
    });
    update({ open: false, places: partners });
    tops.mockRestore();
    const moves = [...screen.getByTestId('pairs').querySelectorAll<HTMLElement>('[data-from]')];
    const styles = moves.map((answer) => answer.closest('li')?.style);
    expect(styles.map((style) => [style?.getPropertyValue('--turn'), style?.getPropertyValue('--by')])).toEqual([
      ['0', '60px'],
      ['1', '-60px'],
    ]);
    expect(moves.map(({ textContent }) => textContent)).toEqual([right[first], right[second]]);
  });
});

describe('pairs to match with lists', () => {
  const known = knowQuestion('match');
  if (known.question.form !== 'match') throw new Error('another form');
  const { left, right } = known.question;
  const lists = () => screen.getAllByRole<HTMLSelectElement>('combobox');

  it('offer every partner to every item, and announce it when they take one from another item', async () => {
    const { user, onRespond } = showInput(known, { usesLists: true });
    expect(lists()).toHaveLength(left.length);
    for (const list of lists()) {
      expect([...list.options].slice(1).map(({ text }) => text)).toEqual(right);
      expect(list.value).toBe('-1');
    }
    for (const list of lists()) await user.selectOptions(list, '0');
    expect(announced()).not.toBe('');
    expect(canCheck()).toBe(false);
    for (const [item, list] of lists().entries()) await user.selectOptions(list, String(item));
    expect(announced()).toBe('');
    await user.click(checkButton());
    expect(onRespond.mock.calls).toEqual([[{ form: 'match', partners: left.map((_, item) => item) }]]);
  });

  it('can switch to tiles with one press, which keeps the pairs and saves the choice', async () => {
    const kept: boolean[] = [];
    const { user } = showInput(known, { onUseLists: (usesLists) => kept.push(usesLists) });
    const other = () => screen.getByRole('button', { name: /^Use (lists|tiles)/ });
    await user.click(listTiles('left')[0] as HTMLElement);
    await user.click(listTiles('right')[2] as HTMLElement);
    await user.click(other());
    expect(lists()[0]?.value).toBe('2');
    await user.selectOptions(lists()[1] as HTMLElement, '2');
    await user.click(other());
    expect(listTiles('left').map((tile) => tile.getAttribute('aria-label'))).toEqual(
      left.map((text, item) => `${text}, ${item === 0 ? `paired with ${right[2]}` : 'not paired'}`),
    );
    expect(kept).toEqual([true, false]);
  });
});

describe('steps to put in order', () => {
  const known = knowQuestion('order');
  if (known.question.form !== 'order' || known.key.form !== 'order') throw new Error('another form');
  const { items, prompt } = known.question;
  const places = known.key.order;
  const last = items.length - 1;
  const rows = () => within(screen.getByRole('list', { name: prompt })).getAllByRole('listitem');
  const moveButton = (place: number, way: 'up' | 'down') =>
    within(rows()[place] as HTMLElement).getByRole('button', { name: new RegExp(`^Move ${way}`) });
  const handle = (place: number) => within(rows()[place] as HTMLElement).getByRole('button', { name: /^Reorder/ });
  const shown = () => rows().map((row) => items.findIndex((text) => row.textContent?.includes(text)));

  it('move up and down, announce their position, and stay within the list', async () => {
    const { user, onRespond } = showInput(known);
    await user.click(moveButton(0, 'up'));
    await user.click(moveButton(last, 'down'));
    expect(announced()).toBe('');
    expect(moveButton(0, 'up').getAttribute('aria-disabled')).toBe('true');
    expect(moveButton(last, 'down').getAttribute('aria-disabled')).toBe('true');
    await user.click(moveButton(0, 'down'));
    expect(announced()).toContain(items[0]);
    expect(announced()).toContain(`2 of ${items.length}`);
    expect(document.activeElement, 'the focus moves with the step').toBe(moveButton(1, 'down'));
    await user.click(checkButton());
    const order = [1, 0, ...items.map((_, place) => place).slice(2)];
    expect(onRespond.mock.calls).toEqual([[{ form: 'order', order }]]);
  });

  it('are picked up with Space, moved with the arrow keys, and dropped with Space or put back with Escape', async () => {
    const { user } = showInput(known);
    const lifted = () => screen.queryAllByRole('button', { pressed: true });
    handle(0).focus();
    await user.keyboard('{ArrowDown}');
    expect(shown()[0], 'a step that was not picked up does not move').toBe(0);
    await user.keyboard(' {ArrowDown}{ArrowDown}');
    expect(shown().slice(0, 3)).toEqual([1, 2, 0]);
    expect(lifted()).toEqual([handle(2)]);
    expect(document.activeElement).toBe(handle(2));
    await user.keyboard('{Escape}');
    expect(shown()).toEqual([...items.keys()]);
    expect(lifted()).toEqual([]);
    expect(announced()).toContain(`1 of ${items.length}`);
    await user.keyboard(' {ArrowUp}{ArrowDown} {ArrowDown}');
    expect(shown().slice(0, 3)).toEqual([1, 0, 2]);
    expect(lifted()).toEqual([]);
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    expect(shown(), 'Alt with an arrow key moves a step that was not picked up').toEqual([...items.keys()]);
  });

  it('are chosen with number keys, from the first position to the last, and sent with Enter; Backspace undoes the last choice', async () => {
    const { user, onRespond } = showInput(known);
    await user.keyboard('{Enter}');
    expect(onRespond, 'nothing was chosen').not.toHaveBeenCalled();
    await user.keyboard('2');
    expect(shown().slice(0, 3)).toEqual([1, 0, 2]);
    expect(announced()).toContain(`1 of ${items.length}`);
    await user.keyboard('1');
    expect(shown().slice(0, 3), 'the first one was already chosen').toEqual([1, 0, 2]);
    await user.keyboard('3{Backspace}2');
    expect(shown().slice(0, 3)).toEqual([1, 2, 0]);
    await user.keyboard(Array.from({ length: last }, (_, place) => place + 1).join(''));
    await user.keyboard('{Enter}');
    expect(onRespond.mock.calls).toEqual([
      [{ form: 'order', order: [1, 2, 0, ...items.map((_, place) => place).slice(3)] }],
    ]);
  });

  it('are chosen from the first position again after one is moved in a different way', async () => {
    const { user } = showInput(known);
    await user.keyboard('3');
    await user.click(moveButton(1, 'down'));
    await user.keyboard('2');
    expect(shown().slice(0, 3)).toEqual([1, 2, 0]);
  });

  it('have no drag handles if lists are preferred, and one press brings the handles back', async () => {
    const { user } = showInput(known, { usesLists: true });
    expect(screen.queryByRole('button', { name: /^Reorder/ })).toBeNull();
    await user.click(moveButton(0, 'down'));
    await user.click(screen.getByRole('button', { name: /^Drag/ }));
    expect(handle(0)).toBeTruthy();
    expect(shown().slice(0, 2)).toEqual([1, 0]);
  });

  it('can be sent as shown, and then show the right order next to the learner’s order and positions', async () => {
    const { user, onRespond, update } = showInput(known);
    await user.click(checkButton());
    expect(onRespond.mock.calls).toEqual([[{ form: 'order', order: places.map((_, place) => place) }]]);
    update({ open: false, places });
    const judged = screen.getAllByRole('listitem');
    for (const [place, item] of places.entries()) {
      expect(judged[place]?.textContent).toContain(items[item]);
      expect(judged[place]?.textContent?.endsWith(String(item + 1)), 'its position in the order sent').toBe(true);
      expect(within(judged[place] as HTMLElement).getByTestId('given').textContent, 'given').toBe(items[place]);
      expect(judged[place]?.dataset.mark).toBe(item === place ? 'right' : 'wrong');
    }
    expect(screen.queryByRole('button')).toBeNull();
  });
});

describe('items to sort', () => {
  const known = knowQuestion('sort');
  const rows = () => screen.getAllByRole<HTMLFieldSetElement>('group');

  it('have one group each, which a later choice replaces, and cannot be sent until every item has one', async () => {
    if (known.question.form !== 'sort') throw new Error('another form');
    const { groups, items } = known.question;
    const { user, onRespond } = showInput(known);
    expect(rows().map((row) => row.querySelector('legend')?.textContent)).toEqual(items);
    for (const row of rows()) {
      expect(canCheck()).toBe(false);
      expect(within(row).getAllByRole('radio')).toHaveLength(groups.length);
      await user.click(within(row).getByLabelText(groups[0] ?? ''));
    }
    await user.click(within(rows()[0] as HTMLElement).getByLabelText(groups[1] ?? ''));
    await user.click(checkButton());
    expect(onRespond.mock.calls).toEqual([[{ form: 'sort', groups: items.map((_, item) => (item === 0 ? 1 : 0)) }]]);
  });

  it('show the right group of each item in a wrong group, and of no other item', async () => {
    if (known.key.form !== 'sort') throw new Error('another form');
    const { groupOf } = known.key;
    const { user, update } = showInput(known);
    const response = findResponse(known, 'partly-right') ?? findResponse(known, 'wrong');
    if (!response || !('groups' in response)) throw new Error('no response is wrong');
    await giveResponse(user, 'mouse', response);
    update({ open: false, places: groupOf });
    for (const [item, row] of rows().entries()) {
      const isRight = response.groups[item] === groupOf[item];
      expect(row.dataset.mark).toBe(isRight ? 'right' : 'wrong');
      const marks = [...row.querySelectorAll('label')].map((label) => label.dataset.mark);
      expect(marks[groupOf[item] ?? -1]).toBe(isRight ? '' : 'right');
      expect(marks[response.groups[item] ?? -1]).toBe(isRight ? '' : 'wrong');
    }
  });
});
