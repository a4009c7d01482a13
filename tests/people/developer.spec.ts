import { answerByKeys } from '../e2e/give-response';
import { newPerson } from '../e2e/people';
import { expect, test } from '../e2e/story';
import { playPlacement, playVisit } from '../e2e/visit';
import { pressByKeys } from './by-keys';
import { finishQuiz } from './finish-quiz';
import { look } from './look';
import { signUpByKeys } from './sign-up';

test.use({ viewport: { width: 360, height: 740 }, hasTouch: false, isMobile: false, colorScheme: 'dark' });

test('a developer skips topics that they know, and finishes the first quiz without a pointer', async ({ page }) => {
  await page.goto('/');
  await pressByKeys(page.getByRole('main').getByRole('link', { name: 'Sockets for programmers' }));
  await expect(page).toHaveURL(/\/start/);
  await playPlacement(page, {
    open: () => pressByKeys(page.getByRole('button', { name: /^Check what/ })),
    give: (article, right, number) =>
      number % 3 === 2
        ? pressByKeys(article.getByRole('button', { name: 'I don’t know' }))
        : answerByKeys(article, right),
  });
  await look(page, 'found');
  const found = Number(/(\d+) of/.exec((await page.getByTestId('found').textContent()) ?? '')?.[1]);
  expect(found).toBeGreaterThan(10);
  let seen = 0;
  await playVisit(page, {
    count: 3,
    open: () => pressByKeys(page.getByRole('button', { name: /^(Continue|Start first lesson)$/ })),
    give: (article, { right }) => answerByKeys(article, right),
    goOn: () => page.keyboard.press('Enter'),
    see: async (what) => {
      if (seen++ < 2) await look(page, `${what}-${seen}`);
    },
  });
  await pressByKeys(page.getByRole('link', { name: 'Create an account' }));
  await expect(page).toHaveURL(/sign-up/);
  await signUpByKeys(page, newPerson('Devi Developer'));
  await expect(page).toHaveURL(/\/today$/);
  await expect(page.getByTestId('start-card')).toBeVisible();
  await look(page, 'today');
  await pressByKeys(page.getByTestId('start-card').getByRole('link').first());
  await finishQuiz(page, {
    answer: (desk, number) => desk.respondByKeys(number % 6 === 2 ? 'wrong' : 'right'),
    goOn: async (desk) => {
      await page.keyboard.press('Enter');
      await expect(desk.verdict).toBeHidden();
    },
  });
  await look(page, 'finish');
  await pressByKeys(page.getByRole('link', { name: 'Done' }));
  await expect(page).toHaveURL(/\/today$/);
});
