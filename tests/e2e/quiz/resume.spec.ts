import { answerAhead } from '../arrange';
import { keptReviews } from '../kept-reviews';
import { signInIn } from '../people';
import { quizDesk } from '../quiz-desk';
import { expect, test } from '../story';

test.describe('a quiz left in the middle', () => {
  test('continues with the same question on another device', async ({ page, learner, openDevice }) => {
    await answerAhead(page, ['right', 'wrong', 'unknown']);
    await page.goto('/today/quiz');
    const desk = quizDesk(page);
    const { question: here } = await desk.question();
    const count = await desk.count();
    expect(count.done).toBeGreaterThan(0);

    const elsewhere = await openDevice();
    await signInIn(elsewhere.context(), learner);
    await elsewhere.goto('/today/quiz');
    const other = quizDesk(elsewhere);
    expect((await other.question()).question).toEqual(here);
    expect(await other.count()).toEqual(count);
    await other.respond('right');
    await other.goOn();
    const { question: there } = await other.question();
    const further = await other.count();
    expect(further.done).toBeGreaterThan(count.done);

    await page.reload();
    expect((await desk.question()).question).toEqual(there);
    expect(await desk.count()).toEqual(further);
    expect(await keptReviews(page)).toBe(4);
    const stored = await page.evaluate(() => Object.keys({ ...localStorage, ...sessionStorage }));
    expect(
      stored.filter((key) => key !== 'well-known.visitor-asked'),
      'the browser stores nothing about the quiz',
    ).toEqual([]);
  });

  test('shows the open question after Back, from the router’s cache and from the browser’s', async ({
    signedIn: page,
  }) => {
    await page.goto('/today/quiz');
    const desk = quizDesk(page);
    const { question: first } = await desk.question();
    for (const manner of ['right', 'wrong'] as const) {
      await desk.respond(manner);
      await desk.goOn();
    }
    const { question: open } = await desk.question();
    const count = await desk.count();
    await page.getByRole('link', { name: 'Leave' }).click();
    await expect(page.getByRole('article')).toHaveCount(0);
    await page.goBack();
    expect((await desk.question()).question).toEqual(open);
    expect(open).not.toEqual(first);
    expect(await desk.count()).toEqual(count);

    await answerAhead(page, ['right']);
    await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
    await expect(desk.status).toHaveText(/\S/);
    expect((await desk.question()).question).not.toEqual(open);
    await desk.respond('right');
    expect(await keptReviews(page)).toBe(4);
  });
});
