import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { WrittenAim } from '@/app/_components/quiz/api';
import { answer } from '../forms/give-response';
import { type KnownQuestion, knowQuestions, wrongResponse } from '../forms/known-question';
import { chooseFromMenu, findNote, findVerdict, LEAVE_TO, nextButton, openQuiz } from './open-quiz';

const AIMS: readonly WrittenAim[] = [
  { mode: 'today' },
  { mode: 'beyond', from: '12' },
  { mode: 'missed' },
  { mode: 'concept', conceptId: 'ssh' },
];

describe('a quiz for one list', () => {
  it.each(AIMS)('sends its aim to the server when it asks for more (%o)', async (aim) => {
    const { questions, server, user } = openQuiz(undefined, aim);
    await answer(user, 'mouse', wrongResponse(questions[0] as KnownQuestion));
    await findVerdict();
    await user.keyboard('u');
    await findNote();
    expect(server.received('/api/retractions')).toEqual([aim]);
    await answer(user, 'mouse', wrongResponse(questions[0] as KnownQuestion));
    await findVerdict();
    await chooseFromMenu(user, 'Stop asking me this');
    await waitFor(() => expect(server.received('/api/sittings')).toEqual([`?${new URLSearchParams(aim)}`]));
  });

  it('says that a missed question comes back if the server says so', async () => {
    const said: (string | null | undefined)[] = [];
    for (const comesAgain of [false, true]) {
      const { questions, user, unmount } = openQuiz(undefined, { mode: 'today' }, { comesAgain });
      await answer(user, 'mouse', wrongResponse(questions[0] as KnownQuestion));
      said.push((await findVerdict()).textContent?.slice(-80));
      unmount();
    }
    expect(said[1]).not.toBe(said[0]);
  });

  it('counts the remaining missed questions without a total', () => {
    openQuiz(undefined, { mode: 'missed' });
    expect(screen.queryByRole('progressbar')).toBeNull();
    expect(screen.getByText(/^3\s/).closest('header')).not.toBeNull();
  });
});

describe('practice of one concept', () => {
  const aim = { mode: 'concept', conceptId: 'ssh' } as const;

  it('can be ended at any time, counts the answers, and subtracts an undone one', async () => {
    const { questions, user } = openQuiz(knowQuestions('single-choice', 3), aim);
    const leave = screen.getByRole('link', { name: 'Leave' });
    const countOf = () => Number.parseInt(leave.parentElement?.textContent ?? '', 10);
    expect(countOf()).toBe(0);
    expect(leave.getAttribute('href')).toBe(LEAVE_TO);
    await answer(user, 'mouse', wrongResponse(questions[0] as KnownQuestion));
    await findVerdict();
    expect(countOf()).toBe(1);
    expect(screen.getByRole('link', { name: 'End practice' }).getAttribute('href')).toBe(LEAVE_TO);
    await user.click(nextButton());
    await user.keyboard('u');
    await findNote();
    expect(countOf()).toBe(0);
  });
});
