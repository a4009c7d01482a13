import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { gradeSchema } from '@/lib/scheduler/memory/grade';
import { formatReturn } from '@/lib/words/duration';
import { type KnownQuestion, knowQuestions } from '../forms/known-question';
import { otherSide } from '../forms/show-input';
import { breakConnection, failWith } from './fake-server';
import { END, findNote, openQuiz, prompt, verdict } from './open-quiz';

const openCards = (count: number) => openQuiz(knowQuestions('flashcard', count), { mode: 'flashcards' });
const flipButton = () => screen.queryByRole('button', { name: /^Flip/ });
const grades = () => within(screen.getByRole('group')).getAllByRole('button');

describe('a flashcard', () => {
  it.each(['Space', 'Enter', 'the button'])(
    'is flipped with %s, and fetches its back only once and only then',
    async (by) => {
      const { questions, server, user } = openCards(1);
      const { back, explanation, sources, intervalDays } = otherSide(questions[0] as KnownQuestion);
      expect(document.activeElement).toBe(prompt());
      expect(document.body.textContent).not.toContain(back);
      await user.keyboard('3');
      expect(server.received('/api/flips')).toEqual([]);
      const held = server.hold('/api/flips');
      if (by === 'Space') await user.keyboard(' ');
      else if (by === 'Enter') await user.keyboard('{Enter}');
      else await user.click(flipButton() as HTMLElement);
      await held.release();
      const heading = await screen.findByRole('heading', { level: 3 });
      expect(heading.textContent).toBe(back);
      expect(document.activeElement, 'a screen reader continues with the back').toBe(heading);
      expect(document.body.textContent).toContain(explanation);
      expect(flipButton()).toBeNull();
      expect(
        within(screen.getByRole('article'))
          .getAllByRole('link')
          .map((link) => link.getAttribute('href')),
      ).toEqual(sources.map(({ url }) => url));
      for (const [place, grade] of gradeSchema.options.entries()) {
        expect(grades()[place]?.textContent).toContain(formatReturn(intervalDays[grade]));
      }
      await user.keyboard(' {Enter}');
      expect(server.received('/api/flips')).toEqual([{ token: 'turn 0' }]);
      expect(server.received('/api/answers')).toEqual([]);
    },
  );

  it('is graded with the keys 1 to 4, and the next one follows immediately, without a verdict', async () => {
    const { questions, server, router, user } = openCards(4);
    for (const [place, grade] of gradeSchema.options.entries()) {
      expect(prompt().textContent).toBe(questions[place]?.question.prompt);
      await waitFor(() => expect(document.activeElement).toBe(prompt()));
      await user.keyboard(' ');
      await screen.findByRole('group');
      await user.keyboard('5');
      await user.keyboard(String(place + 1));
      await waitFor(() => expect(screen.queryByRole('group')).toBeNull());
      expect(server.received('/api/answers')[place]).toMatchObject({ response: { form: 'flashcard', grade } });
      expect(verdict()).toBeNull();
    }
    expect(server.received('/api/answers')).toHaveLength(4);
    expect(await screen.findByText(END)).toBeTruthy();
    expect(router.refresh).toHaveBeenCalledTimes(1);
  });

  it('is graded once, even if two keys are pressed before the reply', async () => {
    const { server, user } = openCards(2);
    await user.keyboard(' ');
    await screen.findByRole('group');
    const held = server.hold('/api/answers');
    await user.keyboard('34');
    expect(grades().every((button) => button.matches('fieldset:disabled *'))).toBe(true);
    await held.release();
    expect(server.received('/api/answers')).toEqual([
      expect.objectContaining({ response: { form: 'flashcard', grade: 'good' } }),
    ]);
  });

  it('says so if it cannot be flipped, keeps showing its front, and can be flipped later', async () => {
    const { server, user } = openCards(1);
    server.plan('/api/flips', breakConnection);
    await user.keyboard(' ');
    expect((await findNote()).textContent).not.toBe('');
    expect(flipButton()).not.toBeNull();
    await user.keyboard(' ');
    expect(await screen.findByRole('group')).toBeTruthy();
  });

  it('is replaced by a new one if it can never be graded', async () => {
    const { questions, server, user } = openCards(2);
    server.skip();
    server.plan('/api/flips', failWith('turn-outdated'));
    await user.keyboard(' ');
    await findNote();
    await waitFor(() => expect(prompt().textContent).toBe(questions[1]?.question.prompt));
    expect(flipButton()).not.toBeNull();
    expect(server.received('/api/sittings')).toEqual(['?mode=flashcards']);
  });
});
