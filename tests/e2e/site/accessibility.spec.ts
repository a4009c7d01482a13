import { presetSettings } from '../arrange';
import { inspect } from '../inspect';
import { quizDesk } from '../quiz-desk';
import { expectRoom } from '../room';
import { expect, test } from '../story';

/** Other stories inspect the pages and states that they visit. These stories inspect the rest. */
test.describe('there is no accessibility problem', () => {
  test.slow();

  const about = ['/', '/start', '/sign-in', '/sign-up', '/forgot-password', '/gone', '/how-it-works', '/privacy'];
  const topics = ['/topics', '/topics/map', '/topics/bind', '/topics/time-wait', '/topics/ssh'];
  const ports = ['/ports', '/ports/22', '/ports/6664-6671'];
  for (const [subject, paths] of Object.entries({ about, topics, ports })) {
    test(`on the public pages: ${subject}`, async ({ page }) => {
      for (const path of paths) {
        await page.goto(path);
        await inspect(page, path);
        await expectRoom(page, path);
      }
    });
  }

  test('at 320 pixels in topics with wide content', async ({ page }) => {
    for (const topic of ['port-ranges', 'reading-ss', 'socket-notation']) {
      await page.goto(`/topics/${topic}`);
      await expectRoom(page, topic);
    }
  });

  test('on Today: home, question, verdict, end', async ({ signedIn: page, learner }) => {
    await presetSettings(learner, { newPerDay: 2 });
    await page.goto('/today');
    await inspect(page, 'home');
    await expectRoom(page, 'home');
    await page.goto('/today/quiz');
    const desk = quizDesk(page);
    await desk.question();
    await inspect(page, 'question');
    await expectRoom(page, 'question');
    await desk.heading.focus();
    await desk.respond('wrong');
    await inspect(page, 'wrong');
    await desk.goOn();
    await desk.respond('right');
    await inspect(page, 'right');
    await desk.goOn();
    for (let asked = 0; asked < 6 && (await page.getByRole('progressbar').isVisible()); asked++) {
      await desk.respond('right');
      await desk.goOn();
      await expect(desk.heading.or(page.getByTestId('day-summary'))).toBeVisible();
    }
    await expect(page.getByTestId('day-summary')).toBeVisible();
    await inspect(page, 'end');
  });
});
