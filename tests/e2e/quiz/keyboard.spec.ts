import { presetSettings } from '../arrange';
import { quizDesk } from '../quiz-desk';
import { expect, test } from '../story';

/** The maximum number of questions in a quiz with four new concepts. */
const MOST_QUESTIONS = 30;

test.describe('today’s quiz by keyboard alone', () => {
  test('runs from the first lesson to the last question, and only wrong answers come back', async ({
    signedIn: page,
    learner,
  }) => {
    await presetSettings(learner, { newPerDay: 4 });
    const desk = quizDesk(page);
    await page.goto('/today/quiz');
    const { total } = await desk.count();
    expect(total).toBe(4);

    const wrongAt = new Set([0, 2]);
    const asked: string[] = [];
    const missed: string[] = [];
    let lessons = 0;
    while (await page.getByRole('progressbar').isVisible()) {
      expect(asked.length, 'the quiz comes to an end').toBeLessThan(MOST_QUESTIONS);
      const before = await desk.count();
      expect(before.total, 'the total does not change').toBe(total);
      while (await desk.lesson.isVisible()) {
        await expect(desk.heading, 'a screen reader begins with the lesson’s title').toBeFocused();
        const title = (await desk.heading.textContent()) ?? '';
        await page.keyboard.press('Enter');
        await expect(desk.heading).not.toHaveText(title);
        expect(await desk.count(), 'a lesson does not count as a question').toEqual(before);
        lessons++;
      }
      const isWrong = wrongAt.has(asked.length);
      const { turn } = await desk.respondByKeys(isWrong ? 'wrong' : 'right');
      const isSecondTry = asked.includes(turn.conceptId);
      asked.push(turn.conceptId);
      if (isWrong) missed.push(turn.conceptId);
      await expect(desk.verdict).toHaveAttribute('data-outcome', isWrong ? 'wrong' : 'right');
      await expect(desk.verdict.locator('a').first()).toHaveAttribute('href', /^https:\/\//);
      const after = await desk.count();
      expect(after, 'a second try is not counted as a question').toEqual({
        total,
        done: before.done + (isSecondTry ? 0 : 1),
      });
      await page.keyboard.press('Enter');
      await expect(desk.verdict).toBeHidden();
      await expect(desk.heading.or(page.getByTestId('day-summary'))).toBeVisible();
    }
    expect(new Set(asked).size, 'each concept is asked about').toBe(total);
    expect(lessons, 'each begins with a lesson, and some share one').toBeGreaterThan(1);
    expect(lessons).toBeLessThanOrEqual(total);
    const again = asked.filter((id, place) => asked.indexOf(id) < place);
    expect(missed, 'only missed concepts come back').toEqual(expect.arrayContaining(again));
    await expect(page.getByTestId('day-summary')).toBeVisible();
  });
});
