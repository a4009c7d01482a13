import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { checkButton, giveResponse } from './give-response';
import { findResponse, knowQuestion } from './known-question';
import { showInput } from './show-input';

const announced = () => document.querySelector('[aria-live=polite]')?.textContent;

describe('pairs to match', () => {
  const known = knowQuestion('match');
  const lists = () => screen.getAllByRole<HTMLSelectElement>('combobox');

  it('offer every partner to every item, and take one from another item only with a word about it', async () => {
    if (known.question.form !== 'match') throw new Error('another form');
    const { left, right } = known.question;
    const { user, onRespond } = showInput(known);
    expect(lists()).toHaveLength(left.length);
    for (const list of lists()) {
      expect([...list.options].slice(1).map(({ text }) => text)).toEqual(right);
      expect(list.value).toBe('-1');
    }
    for (const list of lists()) await user.selectOptions(list, '0');
    expect(announced()).not.toBe('');
    expect(checkButton().getAttribute('aria-disabled')).toBe('true');
    for (const [item, list] of lists().entries()) await user.selectOptions(list, String(item));
    expect(announced()).toBe('');
    await user.click(checkButton());
    expect(onRespond.mock.calls).toEqual([[{ form: 'match', partners: left.map((_, item) => item) }]]);
  });

  it('show the right partner next to each wrong one', async () => {
    if (known.question.form !== 'match' || known.key.form !== 'match') throw new Error('another form');
    const { right } = known.question;
    const { partners } = known.key;
    const { user, update } = showInput(known);
    await giveResponse(user, 'mouse', { form: 'match', partners: [...partners.slice(1), ...partners.slice(0, 1)] });
    update({ open: false, places: partners });
    for (const [item, list] of lists().entries()) {
      const row = list.closest('label');
      expect(row?.dataset.mark).toBe('wrong');
      expect(within(row as HTMLElement).getByText(`✓ ${right[partners[item] ?? -1]}`)).toBeTruthy();
    }
  });
});

describe('steps to put in order', () => {
  const known = knowQuestion('order');
  const rows = () => screen.getAllByRole('listitem');
  const moveButton = (place: number, way: 'up' | 'down') =>
    within(rows()[place] as HTMLElement).getByRole('button', { name: new RegExp(`^Move ${way}`) });

  it('move up and down, tell where they are now, and stay within the list', async () => {
    if (known.question.form !== 'order') throw new Error('another form');
    const { items } = known.question;
    const { user, onRespond } = showInput(known);
    const last = items.length - 1;
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

  it('can be sent as they are shown, and are marked step by step', async () => {
    if (known.key.form !== 'order') throw new Error('another form');
    const places = known.key.order;
    const { user, onRespond, update } = showInput(known);
    await user.click(checkButton());
    expect(onRespond.mock.calls).toEqual([[{ form: 'order', order: places.map((_, place) => place) }]]);
    update({ open: false, places });
    expect(rows().map((row) => row.dataset.mark)).toEqual(
      places.map((item, place) => (item === place ? 'right' : 'wrong')),
    );
    expect(screen.queryByRole('button')).toBeNull();
  });
});

describe('items to sort', () => {
  const known = knowQuestion('sort');
  const rows = () => screen.getAllByRole<HTMLFieldSetElement>('group');

  it('have one group each, which a later choice replaces, and wait until every item has one', async () => {
    if (known.question.form !== 'sort') throw new Error('another form');
    const { groups, items } = known.question;
    const { user, onRespond } = showInput(known);
    expect(rows().map((row) => row.querySelector('legend')?.textContent)).toEqual(items);
    for (const row of rows()) {
      expect(checkButton().getAttribute('aria-disabled')).toBe('true');
      expect(within(row).getAllByRole('radio')).toHaveLength(groups.length);
      await user.click(within(row).getByLabelText(groups[0] ?? ''));
    }
    await user.click(within(rows()[0] as HTMLElement).getByLabelText(groups[1] ?? ''));
    await user.click(checkButton());
    expect(onRespond.mock.calls).toEqual([[{ form: 'sort', groups: items.map((_, item) => (item === 0 ? 1 : 0)) }]]);
  });

  it('show the right group of each item that is in a wrong one', async () => {
    if (known.key.form !== 'sort') throw new Error('another form');
    const { groupOf, groups } = known.key;
    const { user, update } = showInput(known);
    const response = findResponse(known, 'partly-right') ?? findResponse(known, 'wrong');
    if (!response || !('groups' in response)) throw new Error('no response is wrong');
    await giveResponse(user, 'mouse', response);
    update({ open: false, places: groupOf });
    for (const [item, row] of rows().entries()) {
      const isRight = response.groups[item] === groupOf[item];
      expect(row.dataset.mark).toBe(isRight ? 'right' : 'wrong');
      const label = row.querySelectorAll('label')[groupOf[item] ?? -1];
      expect(label?.textContent).toBe(isRight ? groups[groupOf[item] ?? -1] : `${groups[groupOf[item] ?? -1]}✓`);
    }
  });
});
