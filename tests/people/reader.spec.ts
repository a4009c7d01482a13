import { answerByKeys } from '../e2e/give-response';
import { newPerson } from '../e2e/people';
import { expect, test } from '../e2e/story';
import { playVisit } from '../e2e/visit';
import { pressByKeys } from './by-keys';
import { finishQuiz } from './finish-quiz';
import { look } from './look';
import { signUpByKeys } from './sign-up';

test.use({ viewport: { width: 360, height: 740 }, hasTouch: false, isMobile: false, colorScheme: 'light' });

test('someone with a screen reader and forced colors hears each verdict, and finishes the first quiz', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await pressByKeys(page.locator('main a[href="/start"]').first());
  await expect(page).toHaveURL(/\/start/);
  await look(page, 'goals');
  await pressByKeys(page.getByRole('button', { name: 'Skip' }));
  await expect(page.getByRole('heading', { level: 2 })).toBeFocused();
  const status = page.getByRole('main').getByRole('status');
  const verdict = page.getByRole('region', { name: 'Verdict' }).getByRole('heading');
  await playVisit(page, {
    count: 3,
    open: () => pressByKeys(page.getByRole('button', { name: /new to this/ })),
    give: (article, { right }) => answerByKeys(article, right),
    goOn: () => page.keyboard.press('Enter'),
    see: async (what) => {
      await expect(what === 'verdict' ? verdict : page.getByRole('article').getByRole('heading')).toBeFocused();
      if (what === 'verdict') await expect(status).toHaveText(/^Right\./);
    },
  });
  await pressByKeys(page.getByRole('link', { name: 'Create an account' }));
  await expect(page).toHaveURL(/sign-up/);
  await signUpByKeys(page, newPerson('Rosa Reader'));
  await expect(page).toHaveURL(/\/today$/);
  await expect(page.getByTestId('start-card')).toBeVisible();
  await look(page, 'today');
  await pressByKeys(page.getByTestId('start-card').getByRole('link').first());
  const forms = new Set<string>();
  await finishQuiz(page, {
    answer: async (desk, number) => {
      const manner = number % 3 === 1 ? 'wrong' : 'right';
      const known = await desk.respondByKeys(manner);
      await expect(verdict).toBeFocused();
      await expect(status).toHaveText(manner === 'right' ? /^Right\./ : /^(Not quite|Almost)\. \S/);
      expect(((await status.textContent()) ?? '').split(' ').length, 'short').toBeLessThan(60);
      if (!forms.has(known.question.form)) await look(page, `marked-${known.question.form}`);
      forms.add(known.question.form);
      return known;
    },
    goOn: async (desk) => {
      await page.keyboard.press('Enter');
      await expect(desk.verdict).toBeHidden();
    },
  });
  await look(page, 'finish');
});
