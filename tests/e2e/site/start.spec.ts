import type { Page } from '@playwright/test';
import type { LearnerId } from '@/lib/ids';
import type { VisitReply } from '@/lib/study/visit/play-visit';
import { lookUpFor } from '../crib';
import { giveByPointer } from '../give-response';
import { newPerson } from '../people';
import { expect, test } from '../story';

const WORDS_PER_MINUTE = 200;

/** Counts the words that are new on screen, as a reader would read them. */
function makeReader(page: Page) {
  const seen = new Set<string>();
  let words = 0;
  return {
    read: async () => {
      const lines = (await page.locator('#main').allInnerTexts())
        .join('\n')
        .split('\n')
        .map((line) => line.trim());
      for (const line of lines) {
        if (line === '' || seen.has(line)) continue;
        seen.add(line);
        words += line.split(/\s+/).length;
      }
    },
    seconds: () => Math.round((60 * words) / WORDS_PER_MINUTE),
  };
}

/** The visit's id, which takes the learner's place in its tokens. */
const visitId = (page: Page): Promise<LearnerId> =>
  page.evaluate(() => JSON.parse(localStorage.getItem('well-known.visit') ?? '{}').visit.id);

test('a student goes from the landing page to the first right answers on a phone, and then creates an account', async ({
  page,
}) => {
  const reader = makeReader(page);
  const person = newPerson();
  await page.goto('/');
  const began = Date.now();
  await page.locator('main a[href^="/start?goal=comptia-network-plus"]').first().click();
  await expect(page.getByTestId('outlook')).toBeVisible();
  await reader.read();
  await page.getByRole('button', { name: 'Continue' }).click();
  await reader.read();
  await page.getByRole('button', { name: /new to this/ }).click();
  await expect(page.getByTestId('found')).toHaveText(/\d/);
  await reader.read();
  const got = page.getByRole('button', { name: 'Got it' });
  let reply = page.waitForResponse('**/api/visits');
  await page.getByRole('button', { name: /first lesson/ }).click();
  let sitting = ((await (await reply).json()) as VisitReply).sitting;
  const first: number[] = [];
  const article = page.getByRole('article');
  for (let right = 0; right < 3; ) {
    reply = page.waitForResponse('**/api/visits');
    if (sitting.lesson) {
      await expect(article.getByRole('heading', { level: 2 })).toHaveText(sitting.lesson.card.title);
      await reader.read();
      await got.click();
      sitting = ((await (await reply).json()) as VisitReply).sitting;
      continue;
    }
    if (!sitting.turn) throw new Error('the visit has nothing to ask');
    await expect(article.getByRole('heading', { level: 2 })).toHaveText(sitting.turn.question.prompt);
    await reader.read();
    const known = lookUpFor(sitting.turn, await visitId(page));
    await giveByPointer(article, known.right);
    await page.getByRole('button', { name: 'Check' }).click();
    const told = (await (await reply).json()) as VisitReply;
    await expect(page.getByRole('region', { name: 'Verdict' })).toHaveAttribute('data-outcome', 'right');
    first.push(reader.seconds() + Math.round((Date.now() - began) / 1000));
    right = told.rightCount;
    sitting = told.sitting;
    await page.getByRole('button', { name: /^(Continue|Finish)$/ }).click();
  }
  console.log(`the first right answer: ${first[0]} seconds after the landing page, read at 200 words a minute`);

  const account = page.getByRole('link', { name: 'Make an account' });
  await expect(account).toBeVisible();
  await page.goBack();
  await expect(page.getByTestId('found')).toBeVisible();
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
  expect(data.tables.Review).toHaveLength(first.length);
  expect(data.tables.Learner[0].goals).toEqual(['comptia-network-plus-n10-009']);
});
