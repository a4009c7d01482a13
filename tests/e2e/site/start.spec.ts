import { playFirstMinute } from '../first-minute';
import { giveByPointer } from '../give-response';
import { newPerson } from '../people';
import { expect, test } from '../story';
import { playPlacement } from '../visit';

/** The maximum reading time from the landing page to the first right answer, in seconds. */
const AIM_SECONDS = 60;

test('a student goes from the landing page to the first right answers on a phone, and then creates an account', async ({
  page,
}) => {
  const person = newPerson();
  const { readings, rightAfter } = await playFirstMinute(page, 'Network+', 3);
  const [first] = rightAfter;
  const inSeconds = (seconds: number | undefined) => `${seconds?.toFixed(1)} s`;
  for (const { screen, words, seconds } of readings) {
    console.log(`${inSeconds(seconds)}: ${words} words, ${screen}`);
  }
  console.log(
    `first right answer: ${inSeconds(first?.reading)} of reading, and ${inSeconds(first?.waiting)} of waiting`,
  );
  expect(first?.reading).toBeLessThanOrEqual(AIM_SECONDS);

  const account = page.getByRole('link', { name: 'Create an account' });
  await expect(account).toBeVisible();
  await page.goBack();
  await expect(page.getByTestId('outlook')).toBeVisible();
  await page.goForward();
  await expect(account).toBeVisible();
  await page.reload();
  await account.click();
  await page.getByLabel('Name').fill(person.name);
  await page.getByLabel('E-mail').fill(person.email);
  await page.getByLabel('Password').fill(person.password);
  await page.getByRole('button', { name: 'Sign up' }).click();
  await expect(page).toHaveURL(/\/today$/);
  await expect(page.getByRole('status').filter({ hasText: '3' })).toBeVisible();
  expect(await page.evaluate(() => localStorage.getItem('well-known.visit'))).toBeNull();
  const data = await (await page.request.get('/api/account-data')).json();
  expect(data.tables.Review).toHaveLength(rightAfter.length);
  expect(data.tables.Learner[0].goals).toEqual(['comptia-network-plus-n10-009']);
});

/** Fewer topics than this would not be worth a check for someone who knows every answer. */
const FEWEST_KNOWN = 20;

test('a developer skips the topics that a check finds to be known', async ({ page }) => {
  await page.goto('/start/sockets-for-programmers');
  await playPlacement(page, {
    open: () => page.getByRole('button', { name: /^Check what/ }).click(),
    give: async (article, response) => {
      await giveByPointer(article, response);
      await page.getByRole('button', { name: 'Check' }).click();
    },
  });
  const found = page.getByTestId('found');
  const [, known] = /(\d+) of/.exec((await found.textContent()) ?? '') ?? [];
  expect(Number(known)).toBeGreaterThan(FEWEST_KNOWN);
  await page.getByRole('button', { name: /^(Continue|Start first lesson)$/ }).click();
  await expect(found).toBeHidden();
});
