import { presetSettings } from '../arrange';
import { inspect } from '../inspect';
import { keptReviews } from '../kept-reviews';
import { quizDesk } from '../quiz-desk';
import { expectRoom } from '../room';
import { expect, test } from '../story';

const GRADES = ['1', '2', '3', '4'];

test.describe('flashcards', () => {
  test('show their backs only on request, and their grades change the quiz’s memory', async ({
    signedIn: page,
    learner,
  }) => {
    let received = '';
    const reading: Promise<void>[] = [];
    page.on('response', (response) => {
      if (!/^(document|fetch|xhr)$/.test(response.request().resourceType())) return;
      if (response.url().endsWith('/api/flips')) return;
      reading.push(
        response.text().then(
          (text) => {
            received += text;
          },
          () => undefined,
        ),
      );
    });
    // A lesson before a card would reveal its back.
    await presetSettings(learner, { triesFirst: true });
    await page.goto('/today/practice/flashcards');
    const desk = quizDesk(page);
    for (const grade of GRADES) {
      await expect(page.getByRole('article').getByRole('heading')).toBeFocused();
      await Promise.all(reading);
      const before = received + (await page.content());
      const reply = page.waitForResponse('**/api/flips');
      await page.keyboard.press('Space');
      const { back, explanation } = await (await reply).json();
      await expect(page.getByText(back, { exact: true })).toBeVisible();
      expect(back.length).toBeGreaterThan(1);
      expect(before).not.toContain(explanation.slice(0, 60));
      if (back.length > 12) expect(before).not.toContain(back.slice(0, 60));
      await page.keyboard.press(grade);
      await expect(page.getByText(back, { exact: true })).toBeHidden();
      await desk.readLessons();
    }
    expect(await keptReviews(page)).toBe(GRADES.length);
    await inspect(page, 'front');
    await expectRoom(page, 'front');
    await page.getByRole('button', { name: 'Flip' }).click();
    await expect(page.getByRole('group', { name: 'How well did you know it?' })).toBeVisible();
    await inspect(page, 'back');
    await page.goto('/today/quiz');
    expect((await desk.count()).done, 'every card').toBe(4);
  });
});
