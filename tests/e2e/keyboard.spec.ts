import type { AnswerReply } from '@/lib/study/answer/answer';
import { limitNewConcepts } from './arrange';
import { quizDesk } from './quiz-desk';
import { expect, test } from './story';

test.describe('today’s quiz by keyboard alone', () => {
  test('goes from the first question to the last, and what was wrong comes back until it is right', async ({
    signedIn: page,
    learner,
  }) => {
    await limitNewConcepts(learner, 4);
    const desk = quizDesk(page);
    await page.goto('/today');
    await desk.question();
    const { total } = await desk.count();
    expect(total).toBe(4);

    const wrongAt = new Set([0, 2]);
    let onceMore = 0;
    for (let asked = 0; !(await page.getByRole('heading', { name: 'That is today’s quiz.' }).isVisible()); asked++) {
      expect(asked, 'the quiz comes to an end').toBeLessThan(30);
      await desk.question();
      if (await page.getByText(/^Once more/).isVisible()) onceMore++;
      const before = await desk.count();
      expect(before.total, 'the total does not change').toBe(total);
      const isWrong = wrongAt.has(asked);
      await desk.respondByKeys(isWrong ? 'wrong' : 'right');
      await expect(desk.verdict).toContainText(isWrong ? 'Not quite.' : 'Right.');
      await expect(desk.verdict.getByRole('link').first()).toHaveAttribute('href', /^https:\/\//);
      await expect(desk.verdict).toContainText(/comes back (later in this quiz, then )?(tomorrow|in \d+ days)\.$/);
      const after = await desk.count();
      expect(after, 'what is right fills the bar').toEqual({ total, done: before.done + (isWrong ? 0 : 1) });
      await page.keyboard.press('Enter');
      await expect(desk.verdict).toBeHidden();
      await expect(desk.heading.or(page.getByRole('heading', { name: 'That is today’s quiz.' }))).toBeVisible();
    }
    expect(onceMore).toBe(wrongAt.size);
    await expect(page.getByText('4 concepts strengthened, 4 of them new.')).toBeVisible();
    await expect(page.getByText(/\d+ concepts? due tomorrow\./)).toBeVisible();
  });

  test('a wrong choice is told what it shows, why it is wrong, and what is right', async ({ signedIn: page }) => {
    const desk = quizDesk(page);
    await page.goto('/today');
    const replied = page.waitForResponse('**/api/answers');
    const { wrong } = await desk.respondByKeys('wrong');
    const { verdict } = (await (await replied).json()) as AnswerReply;
    if (wrong.form !== 'single-choice') throw new Error('a new concept is asked by choice');
    await expect(desk.options.nth(wrong.choice)).toContainText('✗ your choice');
    await expect(desk.options.filter({ hasText: '✓ right' })).toHaveCount(1);
    await expect(desk.verdict).toContainText(verdict.explanation);
    await expect(desk.verdict.getByRole('link').first()).toHaveAttribute('href', verdict.sources[0]?.url ?? '');
    await expect(page.getByRole('button', { name: /^Next/ })).toBeFocused();
  });
});
