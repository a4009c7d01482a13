import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { answer, checkButton } from '../forms/give-response';
import { type KnownQuestion, knowQuestions, wrongResponse } from '../forms/known-question';
import {
  chooseFromMenu,
  expectOpen,
  findVerdict,
  LEAVE_TO,
  menuItems,
  nextButton,
  openQuiz,
  prompt,
  status,
  verdictHeading,
} from './open-quiz';

const bar = () => screen.getByTestId('action-bar');

describe('the bar of a quiz', () => {
  it('has one main button: Check, and after the answer Continue, in the same bar', async () => {
    const { questions, server, user } = openQuiz();
    expect(within(bar()).getByRole('button', { name: 'Check' })).toBe(checkButton());
    const held = server.hold('/api/answers');
    await answer(user, 'mouse', wrongResponse(questions[0] as KnownQuestion));
    expect(within(bar()).getAllByRole('button')).toHaveLength(1);
    expect(within(bar()).getByRole('button')).toHaveProperty('disabled', true);
    await held.release();
    await findVerdict();
    expect(within(bar()).getAllByRole('button')).toEqual([nextButton()]);
  });

  it.each([
    ['single-choice', /choose/i],
    ['typed-term', /type/i],
    ['sort', /choose/i],
  ] as const)('says what to do first when Check is pressed without a response (%s)', async (form, advice) => {
    const { server, user } = openQuiz(knowQuestions(form, 1));
    expect(checkButton()).toHaveProperty('disabled', false);
    await user.click(checkButton());
    expect(status().textContent).toMatch(advice);
    expect(bar().textContent).toMatch(advice);
    expect(server.received('/api/answers')).toEqual([]);
  });

  it('says so after Enter too, every time, until there is a response', async () => {
    const { server, user } = openQuiz();
    await user.keyboard('{Enter}');
    const said = status().textContent ?? '';
    expect(said).not.toBe('');
    const first = status().lastElementChild;
    await user.keyboard('{Enter}');
    expect(status().textContent).toBe(said);
    expect(status().lastElementChild, 'said once more').not.toBe(first);
    await user.keyboard('1');
    expect(bar().textContent).not.toContain(said);
    expect(server.received('/api/answers')).toEqual([]);
    await user.keyboard('{Enter}');
    await findVerdict();
    expect(status().textContent).not.toContain(said);
    await user.keyboard('{Enter}');
    expect(status().textContent).toBe('');
  });

  it('does not put keyboard shortcuts into the names of its buttons, and announces them separately', () => {
    openQuiz();
    expect(within(bar()).getByRole('button', { name: /Hint/ }).textContent).toBe('Hint');
    expect(within(bar()).getByRole('button', { name: 'Hint' }).getAttribute('aria-keyshortcuts')).toBe('h');
  });
});

describe('the announcements to screen readers', () => {
  it('put the verdict into the one region that already exists, and the focus moves to the heading', async () => {
    const { questions, user } = openQuiz();
    const region = status();
    const heard: string[] = [];
    new MutationObserver(() => heard.push(`status ${region.textContent}`)).observe(region, {
      ...{ childList: true, characterData: true, subtree: true },
    });
    document.addEventListener('focusin', ({ target }) => heard.push(`focus ${(target as HTMLElement).tagName}`));
    await answer(user, 'keyboard', wrongResponse(questions[0] as KnownQuestion));
    await findVerdict();
    await act(() => new Promise((resolve) => setTimeout(resolve)));
    expect(status()).toBe(region);
    expect(screen.getAllByRole('status')).toHaveLength(1);
    expect(region.textContent).toContain(verdictHeading().textContent);
    expect(region.textContent).toContain(questions[0]?.key.right);
    expect(region.textContent).not.toContain(questions[0]?.key.explanation);
    expect(heard.at(-1)).toMatch(/^(status|focus H3)/);
    expect(document.activeElement).toBe(verdictHeading());
    await user.keyboard('{Enter}');
    expect(region.textContent).toBe('');
  });
});

describe('the top of a quiz', () => {
  it('leads out to the page where the quiz was started, and nowhere else', () => {
    openQuiz();
    const links = screen.getAllByRole('link');
    expect(links.map((link) => link.getAttribute('href'))).toEqual([LEAVE_TO]);
    expect(screen.queryByRole('navigation')).toBeNull();
  });

  it('has a menu with the possible actions: undo after an answer, and stopping a topic after the verdict', async () => {
    const { questions, user } = openQuiz();
    const listItems = () => menuItems().map((item) => item.firstChild?.textContent);
    const [why, report, keys] = ['Why this question?', 'Report a problem', 'Keyboard shortcuts'];
    expect(listItems()).toEqual([why, report, keys]);
    await answer(user, 'mouse', wrongResponse(questions[0] as KnownQuestion));
    await findVerdict();
    expect(listItems()).toEqual(['Undo last answer', why, 'Stop asking me this', report, keys]);
  });

  it('says only on request why the question is asked, in the status region', async () => {
    const { user } = openQuiz();
    expect(document.body.textContent).not.toContain('reason 0');
    await chooseFromMenu(user, 'Why this question?');
    expect(status().textContent).toContain('reason 0');
  });

  it('accepts a report about the question, and ignores the quiz’s keys in the meantime', async () => {
    const { server, user } = openQuiz();
    await chooseFromMenu(user, 'Report a problem');
    const dialog = await screen.findByRole('dialog', { name: 'Report a problem' });
    within(dialog).getAllByRole('button')[0]?.focus();
    await user.keyboard('1h');
    expectNothingChosen();
    expect(server.received('/api/hints')).toEqual([]);
  });

  it('ignores keys while the menu or the shortcuts are open', async () => {
    const { questions, server, user } = openQuiz();
    menuItems()[0]?.focus();
    await user.keyboard('h2');
    prompt().focus();
    await user.keyboard('?');
    const dialog = await screen.findByRole('dialog');
    within(dialog).getByRole('button').focus();
    await user.keyboard('h2');
    expect(server.received('/api/hints')).toEqual([]);
    await user.click(within(dialog).getByRole('button'));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expectNothingChosen();
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe(questions[0]?.question.prompt);
  });
});

const expectNothingChosen = () =>
  expect([...document.querySelectorAll<HTMLInputElement>('input')].some(({ checked }) => checked)).toBe(false);

describe('the progress of a quiz', () => {
  it('has one segment for each question, with a name and a value in words', async () => {
    const { questions, user } = openQuiz();
    const progress = screen.getByRole('progressbar');
    expect(progress.childElementCount).toBe(3);
    expect(progress.getAttribute('aria-valuetext')).toBe('0 of 3 questions done');
    await answer(user, 'mouse', wrongResponse(questions[0] as KnownQuestion));
    await findVerdict();
    expect(progress.querySelectorAll('[data-done]')).toHaveLength(1);
    await user.click(nextButton());
    expectOpen(questions[1] as KnownQuestion);
  });
});
