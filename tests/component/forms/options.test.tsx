import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { readListing } from '@/lib/network/sockets/read-listing';
import { FORM_NAMES } from '@/lib/quiz/forms/registry';
import { canCheck, listOptions, tabTo } from './give-response';
import { knowQuestion, knowQuestions } from './known-question';
import { showInput } from './show-input';

/** The forms with options, one of which is right. */
const oneRight = FORM_NAMES.filter((form) => 'rightChoice' in knowQuestion(form).key);
const withListing = FORM_NAMES.filter((form) => 'listing' in knowQuestion(form).question);
const checked = () => listOptions().flatMap((option, place) => (option.checked ? [place] : []));

describe.each(oneRight)('the options of the form %s', (form) => {
  it('are reached with Tab, moved through with the arrow keys, and chosen by number, and the last choice counts', async () => {
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

  it('show their number and text, and after the verdict which one was right and which was chosen', async () => {
    const known = knowQuestion(form);
    if (!('rightChoice' in known.key) || !('options' in known.question)) throw new Error('another form');
    const { rightChoice } = known.key;
    const { user, update } = showInput(known);
    const labels = listOptions().map((option) => option.closest('label'));
    expect(labels.map((label) => label?.textContent)).toEqual(
      known.question.options.map((text, place) => `${text}${place + 1}`),
    );
    const wrong = (rightChoice + 1) % labels.length;
    await user.keyboard(String(wrong + 1));
    update({ open: false, places: [rightChoice] });
    expect(labels.map((label) => label?.dataset.mark)).toEqual(
      labels.map((_, place) => (place === rightChoice ? 'right' : place === wrong ? 'wrong' : '')),
    );
    // The marks do not depend on color alone.
    const texts = known.question.options;
    const noteOf = (place: number) => labels[place]?.textContent?.slice(`${texts[place]}${place + 1}`.length);
    const notes = labels.map((_, place) => noteOf(place));
    expect(notes.filter((note) => note === '')).toHaveLength(labels.length - 2);
    expect(noteOf(rightChoice)).not.toBe(noteOf(wrong));
  });

  it('are a group labeled by the question', () => {
    const { question } = knowQuestion(form);
    showInput(knowQuestion(form));
    expect(screen.getByRole('group', { name: question.prompt })).toBe(screen.getByTestId('options'));
  });
});

describe('a question with several right options', () => {
  it('turns each option on and off by number, Space, and click, and sends those that are on', async () => {
    const { user, onRespond } = showInput(knowQuestion('multiple-choice'));
    await user.keyboard('131');
    expect(checked()).toEqual([2]);
    expect(canCheck()).toBe(true);
    await user.keyboard('3{Enter}');
    expect(onRespond, 'with nothing chosen').not.toHaveBeenCalled();
    await tabTo(user, listOptions()[4] as HTMLElement);
    await user.keyboard(' ');
    await user.click(listOptions()[1]?.closest('label') as HTMLElement);
    expect(checked()).toEqual([1, 4]);
    await user.keyboard('{Enter}');
    expect(onRespond.mock.calls).toEqual([[{ form: 'multiple-choice', choices: [4, 1] }]]);
  });

  it('marks right options that were not chosen differently from those that were', async () => {
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

describe('the text to read', () => {
  const region = () => screen.getByRole('region', { name: 'Listing' });

  it.each(withListing)('is complete in the form %s, and on request appears as the program prints it', async (form) => {
    for (const known of knowQuestions(form, 5)) {
      if (!('listing' in known.question)) throw new Error('another form');
      const { listing } = known.question;
      const { user, unmount } = showInput(known);
      const hosts = readListing(listing);
      for (const socket of hosts?.flatMap(({ sockets }) => sockets) ?? []) {
        const told = [socket.state, socket.local, socket.peer, socket.program ?? String(socket.line)];
        const rows = screen.getAllByRole('row').map(({ textContent }) => textContent);
        expect(rows.filter((row) => told.every((part) => row?.includes(part)))).not.toEqual([]);
      }
      if (hosts) await user.click(screen.getByRole('button', { pressed: false, name: /prints/ }));
      if (listing.length > 0) expect(region().textContent).toBe(listing.join('\n'));
      if (hosts) expect(region().tabIndex, 'the keyboard reaches the part that scrolls').toBe(0);
      unmount();
    }
  });

  it('is the statement in a true-or-false question', async () => {
    const known = knowQuestion('true-false');
    const { user, onRespond } = showInput(known);
    if (!('statement' in known.question)) throw new Error('another form');
    expect(document.body.textContent).toContain(known.question.statement);
    expect(screen.getByRole('group', { name: known.question.statement })).toBeTruthy();
    await user.keyboard('2{Enter}1{Enter}');
    expect(onRespond.mock.calls).toEqual([
      [{ form: 'true-false', value: false }],
      [{ form: 'true-false', value: true }],
    ]);
  });
});
