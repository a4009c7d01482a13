import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { WrittenAim } from '@/app/_components/quiz/api';
import { answer } from '../forms/give-response';
import { type KnownQuestion, knowQuestions, wrongResponse } from '../forms/known-question';
import { findNote, findVerdict, nextButton, openQuiz } from './open-quiz';

const AIMS: readonly WrittenAim[] = [
  { mode: 'today' },
  { mode: 'beyond' },
  { mode: 'missed' },
  { mode: 'concept', conceptId: 'ssh' },
];

describe('a quiz for one list', () => {
  it.each(AIMS)('tells the server what it is for, when it asks for more (%o)', async (aim) => {
    const { questions, server, user } = openQuiz(undefined, aim);
    await answer(user, 'mouse', wrongResponse(questions[0] as KnownQuestion));
    await findVerdict();
    await user.keyboard('u');
    await findNote();
    expect(server.received('/api/retractions')).toEqual([aim]);
    await answer(user, 'mouse', wrongResponse(questions[0] as KnownQuestion));
    await findVerdict();
    await user.click(screen.getByRole('button', { name: 'Suspend this concept' }));
    await findNote();
    expect(server.received('/api/sittings')).toEqual([`?${new URLSearchParams(aim)}`]);
  });

  it('says that what was wrong comes once more, except in practice of one concept', async () => {
    const returns = new Map<string, string | null | undefined>();
    for (const aim of AIMS) {
      const { questions, user, unmount } = openQuiz(undefined, aim);
      await answer(user, 'mouse', wrongResponse(questions[0] as KnownQuestion));
      returns.set(aim.mode, (await findVerdict()).querySelector('p:last-of-type')?.textContent);
      unmount();
    }
    const [today, beyond, missed, concept] = AIMS.map(({ mode }) => returns.get(mode));
    expect(beyond).toBe(today);
    expect(missed).toBe(today);
    expect(concept).not.toBe(today);
  });

  it('does not say so of a second miss on one day', async () => {
    const said: (string | null | undefined)[] = [];
    for (const practice of [false, true]) {
      const { questions, user, unmount } = openQuiz(undefined, { mode: 'today' }, { practice });
      await answer(user, 'mouse', wrongResponse(questions[0] as KnownQuestion));
      said.push((await findVerdict()).querySelector('p:last-of-type')?.textContent);
      unmount();
    }
    expect(said[1]).not.toBe(said[0]);
  });

  it('counts what is left of what was missed, and names no total', () => {
    openQuiz(undefined, { mode: 'missed' });
    expect(screen.queryByRole('progressbar')).toBeNull();
    expect(screen.getByText(/^3\s/).closest('article')).toBeNull();
  });
});

describe('practice of one concept', () => {
  const aim = { mode: 'concept', conceptId: 'ssh' } as const;
  const finishLinks = () => screen.getAllByRole('link', { name: 'Finish' });

  it('can be finished at any time, counts the answers, and uncounts the one that is taken back', async () => {
    const { questions, user } = openQuiz(knowQuestions('single-choice', 3), aim);
    const countOf = () => Number.parseInt(finishLinks()[0]?.parentElement?.textContent ?? '', 10);
    expect(countOf()).toBe(0);
    expect(finishLinks()).toHaveLength(1);
    await answer(user, 'mouse', wrongResponse(questions[0] as KnownQuestion));
    await findVerdict();
    expect(countOf()).toBe(1);
    expect(finishLinks().map((link) => link.getAttribute('href'))).toEqual(['/topics/ssh', '/topics/ssh']);
    await user.click(nextButton());
    await user.keyboard('u');
    await findNote();
    expect(countOf()).toBe(0);
  });
});
