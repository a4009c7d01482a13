import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { FORM_NAMES } from '@/lib/quiz/forms/registry';
import { checkButton, listOptions, tabTo } from './give-response';
import { knowQuestion } from './known-question';
import { showInput } from './show-input';

/** The forms whose questions show options of which one is right. */
const oneRight = FORM_NAMES.filter((form) => 'rightChoice' in knowQuestion(form).key);
const withListing = FORM_NAMES.filter((form) => 'listing' in knowQuestion(form).question);
const checked = () => listOptions().flatMap((option, place) => (option.checked ? [place] : []));

describe.each(oneRight)('the options of the form %s', (form) => {
  it('are reached by Tab, moved through by arrow keys, and chosen by number, the last choice counting', async () => {
    const { user, onRespond } = showInput(knowQuestion(form));
    await tabTo(user, listOptions()[0] as HTMLElement);
    await user.keyboard(' ');
    expect(checked()).toEqual([0]);
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(checked()).toEqual([2]);
    await user.keyboard('{ArrowUp}');
    expect(checked()).toEqual([1]);
    await user.keyboard('4');
    expect(checked()).toEqual([3]);
    await user.keyboard('0').then(() => user.keyboard('5'));
    expect(checked(), 'after a number that no option has').toEqual([3]);
    await user.keyboard('{Control>}1{/Control}');
    expect(checked(), 'after a number with a modifier').toEqual([3]);
    await user.keyboard('{Enter}');
    expect(onRespond.mock.calls).toEqual([[{ form, choice: 3 }]]);
  });

  it('show their number and their text, and after the verdict which was right and which was chosen', async () => {
    const known = knowQuestion(form);
    if (!('rightChoice' in known.key) || !('options' in known.question)) throw new Error('another form');
    const { rightChoice } = known.key;
    const { user, update } = showInput(known);
    const labels = listOptions().map((option) => option.closest('label'));
    expect(labels.map((label) => label?.textContent)).toEqual(
      known.question.options.map((text, place) => `${place + 1}${text}`),
    );
    const wrong = (rightChoice + 1) % labels.length;
    await user.keyboard(String(wrong + 1));
    update({ open: false, places: [rightChoice] });
    expect(labels.map((label) => label?.dataset.mark)).toEqual(
      labels.map((_, place) => (place === rightChoice ? 'right' : place === wrong ? 'wrong' : '')),
    );
    // Not by color alone.
    expect(labels[rightChoice]?.textContent).toContain('✓');
    expect(labels[wrong]?.textContent).toContain('✗');
  });
});

describe('a question with several right options', () => {
  it('turns each on and off by number, by Space, and by click, and sends what is on', async () => {
    const { user, onRespond } = showInput(knowQuestion('multiple-choice'));
    await user.keyboard('131');
    expect(checked()).toEqual([2]);
    expect(checkButton().getAttribute('aria-disabled')).toBe('false');
    await user.keyboard('3{Enter}');
    expect(onRespond, 'with nothing chosen').not.toHaveBeenCalled();
    await tabTo(user, listOptions()[4] as HTMLElement);
    await user.keyboard(' ');
    await user.click(listOptions()[1]?.closest('label') as HTMLElement);
    expect(checked()).toEqual([1, 4]);
    await user.keyboard('{Enter}');
    expect(onRespond.mock.calls).toEqual([[{ form: 'multiple-choice', choices: [4, 1] }]]);
  });

  it('marks right options that were not chosen otherwise than those that were', async () => {
    const known = knowQuestion('multiple-choice');
    if (!('meanings' in known.key)) throw new Error('another form');
    const right = known.key.meanings.flatMap((meaning, place) => (meaning === null ? [place] : []));
    const [chosen = -1, ...missed] = right;
    const { user, update } = showInput(known);
    await user.keyboard(String(chosen + 1));
    update({ open: false, places: right });
    const marks = listOptions().map((option) => option.closest('label')?.dataset.mark);
    expect(marks[chosen]).toBe('right');
    expect(missed.map((place) => marks[place])).toEqual(missed.map(() => 'missed'));
    expect(marks.filter((mark) => mark === '')).toHaveLength(marks.length - right.length);
  });
});

describe('what is read', () => {
  it.each(withListing)('in the form %s stands line by line in a part that can be scrolled by keyboard', (form) => {
    const known = knowQuestion(form);
    if (!('listing' in known.question)) throw new Error('another form');
    showInput(known);
    const listing = screen.getByRole('region', { name: 'Listing' });
    expect(listing.textContent).toBe(known.question.listing.join('\n'));
    expect(listing.tabIndex).toBe(0);
  });

  it('is the statement, in a question of true or false', async () => {
    const known = knowQuestion('true-false');
    const { user, onRespond } = showInput(known);
    expect('statement' in known.question && screen.getByText(known.question.statement)).toBeTruthy();
    await user.keyboard('2{Enter}1{Enter}');
    expect(onRespond.mock.calls).toEqual([
      [{ form: 'true-false', value: false }],
      [{ form: 'true-false', value: true }],
    ]);
  });
});
