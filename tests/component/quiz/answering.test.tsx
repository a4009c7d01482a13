import { screen, within } from '@testing-library/react';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { FORM_NAMES, isSelfGraded } from '@/lib/quiz/forms/registry';
import { getDefinition } from '@/lib/quiz/get-definition';
import { answer, checkButton, giveResponse, listOptions } from '../forms/give-response';
import { findResponse, type KnownQuestion, knowQuestions, wrongResponse } from '../forms/known-question';
import { failWith } from './fake-server';
import {
  END,
  expectOpen,
  findNote,
  findVerdict,
  nextButton,
  openQuiz,
  outcome,
  prompt,
  readProgress,
  status,
  verdict,
  verdictHeading,
} from './open-quiz';

const marked = FORM_NAMES.filter((form) => !isSelfGraded(form));
const none = { form: 'none' } as const;

describe.each(marked)('a question of the form %s in a quiz', (form) => {
  it('can be answered wrong by mouse and right by keyboard, and explains the verdict each time', async () => {
    const { questions, server, user } = openQuiz(knowQuestions(form, 2));
    const [first, second] = questions;
    if (!first || !second) throw new Error(`the content has fewer than two questions of the form ${form}`);
    expectOpen(first);
    const wrong = wrongResponse(first);
    await answer(user, 'mouse', wrong);
    const told = await findVerdict();
    expect(outcome()).toBe('wrong');
    expect(told.textContent).toContain(first.concept.title);
    const links = within(told)
      .getAllByRole('link')
      .map((link) => link.getAttribute('href'));
    expect(links).toEqual(expect.arrayContaining(first.key.sources.map(({ url }) => url)));
    if (within(told).queryAllByRole('listitem').length === 0) expect(told.textContent).toContain(first.key.right);
    else expect(told.querySelector('li strong')?.textContent).not.toBe('');
    if (getDefinition(form).rightPlaces(first.key)) expect(document.querySelector('[data-mark=wrong]')).not.toBeNull();
    expect(document.activeElement).toBe(verdictHeading());

    await user.keyboard('{Enter}');
    expectOpen(second);
    const right = findResponse(second, 'right');
    await answer(user, 'keyboard', right ?? none);
    await findVerdict();
    expect(outcome()).toBe('right');
    expect(document.querySelector('[data-mark=wrong]')).toBeNull();
    expect(document.activeElement).toBe(verdictHeading());
    expect(server.received('/api/answers')).toEqual([
      { token: 'turn 0', response: wrong, elapsedMs: expect.any(Number), readMs: expect.any(Number) },
      { token: 'turn 1', response: right, elapsedMs: expect.any(Number), readMs: expect.any(Number) },
    ]);
  });
});

describe('a verdict', () => {
  it('has a different title for right, partly right, wrong, and missing answers, and always an explanation', async () => {
    const { questions, user } = openQuiz(knowQuestions('multiple-choice', 4));
    const headlines = new Set<string | null | undefined>();
    for (const [place, outcome] of (['right', 'partly-right', 'wrong', null] as const).entries()) {
      const known = questions[place];
      if (!known) throw new Error('too few questions');
      const response = outcome && findResponse(known, outcome);
      if (response) await answer(user, 'mouse', response);
      else await user.click(screen.getByRole('button', { name: 'I don’t know' }));
      const told = await findVerdict();
      headlines.add(verdictHeading().textContent);
      expect(told.textContent).toContain(known.key.explanation);
      await user.click(nextButton());
    }
    expect(headlines.size).toBe(4);
  });

  it('says which false belief a wrong choice reveals, and why it is false', async () => {
    const known = knowQuestions('single-choice', 200).find(
      ({ key }) => 'meanings' in key && key.meanings.some(isBelief),
    );
    if (!known || !('meanings' in known.key)) throw new Error('no choice shows a misconception');
    const choice = known.key.meanings.findIndex(isBelief);
    const meaning = known.key.meanings[choice];
    const { user } = openQuiz([known]);
    await answer(user, 'mouse', { form: 'single-choice', choice });
    const told = await findVerdict();
    if (meaning?.kind !== 'misconception') throw new Error('another meaning');
    expect(told.textContent).toContain(meaning.misconception.belief);
    expect(told.textContent).toContain(meaning.misconception.why);
  });
});

const isBelief = (meaning: { readonly kind: string } | null): boolean => meaning?.kind === 'misconception';

describe('a quiz', () => {
  it('goes from question to question with Enter alone, counts them, and ends with the server’s content', async () => {
    const scrollTo = vi.spyOn(window, 'scrollTo');
    const { questions, router, user } = openQuiz();
    for (const [place, known] of questions.entries()) {
      expectOpen(known);
      expect(readProgress()).toEqual({ done: place, total: 3 });
      expect(scrollTo).toHaveBeenCalledTimes(place + 1);
      await answer(user, 'keyboard', findResponse(known, 'right') ?? none);
      await findVerdict();
      expect(readProgress()).toEqual({ done: place + 1, total: 3 });
      expect(nextButton().textContent?.startsWith('Finish')).toBe(place === 2);
      expect(router.refresh).not.toHaveBeenCalled();
      await user.keyboard('{Enter}');
    }
    expect(screen.getByText(END)).toBeTruthy();
    expect(screen.queryByRole('article')).toBeNull();
    expect(router.refresh).toHaveBeenCalledTimes(1);
    expect(scrollTo.mock.calls).toEqual([
      [0, 0],
      [0, 0],
      [0, 0],
    ]);
  });

  it('sends how long the question was on screen, from its appearance', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    onTestFinished(() => {
      vi.useRealTimers();
    });
    const { questions, server, user } = openQuiz();
    for (const { key } of questions.slice(0, 2)) {
      vi.advanceTimersByTime(1234);
      await answer(user, 'mouse', { form: 'single-choice', choice: 'rightChoice' in key ? key.rightChoice : 0 });
      await findVerdict();
      vi.advanceTimersByTime(60_000);
      await user.click(nextButton());
    }
    expect(server.received('/api/answers')).toEqual([
      expect.objectContaining({ elapsedMs: 1234 }),
      expect.objectContaining({ elapsedMs: 1234 }),
    ]);
  });

  it('sends a response once, however often it is confirmed, and locks it until the verdict', async () => {
    const { questions, server, user } = openQuiz();
    const held = server.hold('/api/answers');
    await giveResponse(user, 'keyboard', wrongResponse(questions[0] as KnownQuestion));
    const check = checkButton();
    await user.dblClick(check);
    await user.keyboard('{Enter}{Enter}');
    expect(screen.queryByRole('button', { name: 'Check' })).toBeNull();
    expect(listOptions().every((option) => option.matches('fieldset:disabled *'))).toBe(true);
    expect(verdict()).toBeNull();
    await held.release();
    await findVerdict();
    expect(server.received('/api/answers')).toHaveLength(1);
    expect(readProgress().done).toBe(1);
  });

  it('advances only one question when Enter is pressed twice after the verdict', async () => {
    const { questions, server, user } = openQuiz();
    await answer(user, 'keyboard', { form: 'single-choice', choice: 0 });
    await findVerdict();
    await user.keyboard('{Enter}{Enter}');
    expectOpen(questions[1] as KnownQuestion);
    expect(server.received('/api/answers')).toHaveLength(1);
  });

  it('lets Enter press the focused control after the verdict instead of continuing', async () => {
    const { user } = openQuiz();
    await answer(user, 'mouse', { form: 'single-choice', choice: 0 });
    await findVerdict();
    const before = prompt().textContent;
    screen.getByText('More').closest('summary')?.focus();
    await user.keyboard('{Enter}');
    expect(prompt().textContent).toBe(before);
    expect(verdict()).not.toBeNull();
  });

  it.each(['unreadable', 'nearly', 'too-broad'] as const)(
    'says that a response does not count (%s), and keeps the text and the focus in it',
    async (code) => {
      const { server, user } = openQuiz(knowQuestions('typed-term', 2));
      server.plan('/api/answers', failWith(code));
      await answer(user, 'keyboard', { form: 'typed-term', text: 'parcel pigeon' });
      const said = (await findNote()).textContent ?? '';
      expect(document.activeElement).toBe(screen.getByRole('textbox'));
      expect(screen.getByRole('textbox')).toHaveProperty('value', 'parcel pigeon');
      expect(screen.getByRole('textbox')).toHaveProperty('readOnly', false);
      await user.keyboard('{Enter}');
      await findVerdict();
      expect(status().textContent).not.toContain(said);
      expect(server.received('/api/answers')).toHaveLength(2);
    },
  );
});
