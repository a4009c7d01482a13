import { answerAhead } from '../arrange';
import { inspect } from '../inspect';
import { quizDesk } from '../quiz-desk';
import { expectRoom } from '../room';
import { expect, test } from '../story';

test.describe('a missed topic', () => {
  test('is listed with the response and why it is wrong, and leaves the list when it is answered right', async ({
    signedIn: page,
  }) => {
    const cards = page.getByRole('main').getByRole('listitem');
    await page.goto('/today/practice/missed');
    await expect(page.getByRole('link', { name: 'Go to Today' })).toBeVisible();
    await expect(cards).toHaveCount(0);
    await inspect(page, 'nothing missed');

    await page.goto('/today/quiz');
    const desk = quizDesk(page);
    const { question, turn, wrong } = await desk.respond('wrong');
    const topic = `a[href="/topics/${turn.conceptId}"]`;
    const whyWrong = (await desk.verdict.locator('p').nth(1).textContent()) ?? '';
    await desk.verdict.getByText('More', { exact: true }).click();
    await expect(desk.verdict.locator(topic)).toBeVisible();
    if (question.form !== 'single-choice' || wrong.form !== question.form)
      throw new Error('a new concept has a single-choice question');
    const why = whyWrong.slice(-40);
    const [, unknown] = await answerAhead(page, ['right', 'unknown']);

    await page.goto('/today/practice/missed');
    await expect(cards).toHaveCount(2);
    await expect(cards.first()).toContainText(unknown?.question.prompt ?? 'a second question');
    await expect(cards.last()).toContainText(question.options[wrong.choice] ?? '');
    await expect(cards.last()).toContainText(why);
    await expect(cards.last().locator(topic).first()).toBeVisible();
    await inspect(page, 'missed');
    await expectRoom(page, 'missed');

    await page.getByRole('link', { name: 'Practice these 2' }).click();
    await expect(page).toHaveURL(/\/practice\/missed\/quiz$/);
    await desk.question();
    await inspect(page, 'practice');
    await expectRoom(page, 'practice');
    await desk.heading.focus();
    await desk.respond('wrong');
    await desk.goOn();
    for (let left = 2; left > 0; left--) {
      await desk.respond('right');
      await desk.goOn();
    }
    await expect(page).toHaveURL(/\/practice\/missed$/);
    await expect(cards).toHaveCount(0);
  });
});
