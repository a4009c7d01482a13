import type { Page } from '@playwright/test';
import { content } from '../../content';
import { answerAhead } from '../arrange';
import { unfold } from '../fold';
import { inspect } from '../inspect';
import { quizDesk } from '../quiz-desk';
import { expect, test } from '../story';

/** The layout shift since the page began to load, as browsers measure it. */
const layoutShift = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) =>
          resolve(
            (list.getEntries() as (PerformanceEntry & { value: number })[]).reduce((sum, { value }) => sum + value, 0),
          ),
        ).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(0), 500);
      }),
  );

test.describe('a learner’s part of a topic page', () => {
  test('shows their progress before the first answer and after some', async ({ signedIn: page }) => {
    test.slow();
    await page.goto('/topics/ssh');
    await expect(page.getByTestId('not-begun')).toBeVisible();
    expect(await layoutShift(page), 'space is reserved before the part loads').toBe(0);
    await inspect(page, 'a topic never asked about');

    await page.getByRole('link', { name: 'Practice this topic' }).click();
    await expect(page).toHaveURL(/\/today\/practice\/ssh$/);
    const desk = quizDesk(page);
    await desk.respond('right');
    await desk.goOn();
    await desk.respond('wrong');
    await page.getByRole('link', { name: 'End practice' }).click();

    await expect(page).toHaveURL(/\/topics\/ssh$/);
    await expect(page.getByRole('img', { name: /^Predicted recall over time/ })).toBeVisible();
    const answers = page.getByRole('region', { name: 'Your answers' }).getByRole('listitem');
    await expect(answers).toHaveCount(2);
    await expect(answers.first()).toHaveAttribute('data-practice');
    await expect(answers.last()).not.toHaveAttribute('data-practice');
    await unfold(page, 'Show as a table');
    await expect(page.getByRole('table', { name: 'Predicted recall over time' }).getByRole('row')).toHaveCount(4);
    await inspect(page, 'a topic with answers');
  });

  test('is linked from the list of progress, the verdict, and the missed topics', async ({ signedIn: page }) => {
    await page.goto('/today/quiz');
    const desk = quizDesk(page);
    const { turn } = await desk.respond('wrong');
    const address = `/topics/${turn.conceptId}`;
    await desk.verdict.getByText('More', { exact: true }).click();
    await expect(desk.verdict.locator(`a[href="${address}"]`)).toBeVisible();
    await page.goto('/progress');
    const weakest = page.getByRole('region', { name: 'Weakest topics' });
    await expect(weakest.locator(`a[href="${address}"]`)).toBeVisible();
    await page.goto('/today/practice/missed');
    await page.locator(`a[href="${address}"]`).first().click();
    await expect(page).toHaveURL(address);
  });

  test('of an unknown topic does not exist', async ({ signedIn: page, noise }) => {
    noise.expect(/404.*topics/);
    expect((await page.goto('/concepts/nowhere'))?.status()).toBe(404);
    // A signed-in learner is not asked to sign in, and a shortened address still redirects.
    await expect(page.getByRole('button', { name: 'Your account' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Sign in' })).toBeHidden();
    await page.goto('/concepts');
    await expect(page).toHaveURL('/topics');
    await page.goto('/classrooms');
    await expect(page).toHaveURL('/classes');
  });

  test('leads a stranger through sign-in and back to practice', async ({ page, learner, context }) => {
    await context.clearCookies();
    await page.goto('/topics/ssh');
    await expect(page.getByRole('link', { name: 'Sign in to see your progress' })).toBeVisible();
    await page.getByRole('link', { name: 'Practice this topic' }).click();
    await expect(page).toHaveURL(/\/sign-in\?next=/);
    await page.getByLabel('E-mail').fill(learner.email);
    await page.getByLabel('Password').fill(learner.password);
    await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
    await expect(page).toHaveURL(/\/today\/practice\/ssh$/);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('SSH');
  });
});

test.describe('stopping a topic', () => {
  test('works on the page: it is listed under progress, not practiced, and started again there', async ({
    signedIn: page,
  }) => {
    await page.goto('/topics/ssh');
    await page.getByRole('button', { name: 'Stop asking me this' }).click();
    await expect(page.getByRole('button', { name: 'Start asking again' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Practice this topic' })).toBeHidden();
    await page.goto('/today/practice/ssh');
    await expect(page).toHaveURL(/\/topics\/ssh$/);
    await page.goto('/progress');
    const listed = page.getByRole('region', { name: 'Topics you stopped' });
    await expect(listed.getByRole('link', { name: 'SSH' })).toBeVisible();
    await inspect(page, 'progress with something suspended');
    await listed.getByRole('button', { name: 'Start asking again: SSH' }).click();
    await expect(listed).toBeHidden();
  });

  test('works on the verdict: the missed topic does not come back', async ({ signedIn: page }) => {
    await page.goto('/today/quiz');
    const desk = quizDesk(page);
    const { turn } = await desk.respond('wrong');
    await desk.choose('Stop asking me this');
    await expect(page.getByRole('button', { name: 'Start asking again' })).toBeVisible();
    await desk.goOn();
    await desk.question();
    const next = await answerAhead(
      page,
      Array.from({ length: 6 }, () => 'right'),
    );
    expect(next.map((known) => known.turn.conceptId)).not.toContain(turn.conceptId);
  });
});

test('leaves the next question open if the learner continues before the server has replied', async ({
  signedIn: page,
}) => {
  await page.goto('/today/quiz');
  const desk = quizDesk(page);
  await desk.respond('wrong');
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('/api/sittings?*', async (route) => {
    await held;
    await route.continue();
  });
  await desk.choose('Stop asking me this');
  await expect(page.getByRole('button', { name: 'Start asking again' })).toBeVisible();
  await desk.goOn();
  const replied = page.waitForResponse('/api/sittings?*');
  release();
  await (await replied).finished();
  await desk.respond('right');
});

test.describe('why a question is asked', () => {
  test('is a word above it and a sentence in the menu, and neither gives the answer away', async ({
    signedIn: page,
  }) => {
    await page.goto('/today/quiz');
    const desk = quizDesk(page);
    const reason = page.locator('[data-reason]');
    const { turn } = await desk.question();
    await expect(reason).toHaveAttribute('data-reason', 'new');
    await expect(reason).toHaveText(/\S/);
    await desk.choose('Why this question?');
    await expect(desk.status).toHaveText(/\S/);
    for (const said of [reason, desk.status]) {
      await expect(said).not.toContainText(content.catalog.get(turn.conceptId)?.title ?? '');
    }
    await page.reload();
    await desk.respond('wrong');
    await desk.goOn();
    let isOnceMore = false;
    for (let asked = 0; asked < 8 && !isOnceMore; asked++) {
      await desk.question();
      isOnceMore = (await reason.getAttribute('data-reason')) === 'second-try';
      await desk.respond('right');
      await desk.goOn();
    }
    expect(isOnceMore, 'what was wrong comes once more, and says so').toBe(true);
  });

  test('is explained on a separate page with the reader’s own numbers', async ({ reading: page }) => {
    await page.goto('/how-it-works');
    await expect(page.getByTestId('memories')).toHaveText(/\b0\b.*\b0\b/);
    await expect(page.getByTestId('parameters')).toBeVisible();
    await inspect(page, 'how it works');
  });
});
