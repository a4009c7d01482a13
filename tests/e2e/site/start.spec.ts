import type { Page } from '@playwright/test';
import type { LearnerId } from '@/lib/ids';
import type { PlacementReply } from '@/lib/study/visit/ask-placement';
import type { VisitReply } from '@/lib/study/visit/play-visit';
import { answerPlacement, lookUpFor } from '../crib';
import { giveByPointer } from '../give-response';
import { newPerson } from '../people';
import { makeReader } from '../read-screen';
import { expect, test } from '../story';

/** The visit's id, which takes the learner's place in its tokens. */
const visitId = (page: Page): Promise<LearnerId> =>
  page.evaluate(() => JSON.parse(localStorage.getItem('well-known.visit') ?? '{}').visit.id);

/** The maximum reading time from the landing page to the first right answer, in seconds. */
const AIM_SECONDS = 60;

test('a student goes from the landing page to the first right answers on a phone, and then creates an account', async ({
  page,
}) => {
  const reader = makeReader(page);
  const person = newPerson();
  await page.goto('/');
  const began = Date.now();
  const start = page.locator('main a[href="/start"]').first();
  await reader.read('landing page', start);
  await start.click();
  await expect(page).toHaveURL(/\/start/);
  const goal = page.getByRole('button', { name: 'Network+' });
  await expect(goal).toBeVisible();
  await reader.read('what for', page.getByRole('listitem').last());
  await goal.click();
  await expect(page.getByTestId('outlook')).toHaveText(/\d/);
  await reader.read('when and how much, and what is known');
  let reply = page.waitForResponse('**/api/visits');
  await page.getByRole('button', { name: /new to this/ }).click();
  let sitting = ((await (await reply).json()) as VisitReply).sitting;
  const got = page.getByRole('button', { name: 'Got it' });
  const rightAfter: { reading: number; waiting: number }[] = [];
  const article = page.getByRole('article');
  for (let right = 0; right < 3; ) {
    reply = page.waitForResponse('**/api/visits');
    if (sitting.lesson) {
      await expect(article.getByRole('heading', { level: 2 })).toHaveText(sitting.lesson.card.title);
      if (rightAfter.length === 0) await expect(article.locator('svg[data-drawing]')).toBeVisible();
      await reader.read('lesson');
      await got.click();
      sitting = ((await (await reply).json()) as VisitReply).sitting;
      continue;
    }
    if (!sitting.turn) throw new Error('the visit has nothing to ask');
    await expect(article.getByRole('heading', { level: 2 })).toHaveText(sitting.turn.question.prompt);
    await reader.read('question');
    const known = lookUpFor(sitting.turn, await visitId(page));
    await giveByPointer(article, known.right);
    await page.getByRole('button', { name: 'Check' }).click();
    const told = (await (await reply).json()) as VisitReply;
    await expect(page.getByRole('region', { name: 'Verdict' })).toHaveAttribute('data-outcome', 'right');
    rightAfter.push({ reading: reader.seconds(), waiting: (Date.now() - began) / 1000 });
    right = told.rightCount;
    sitting = told.sitting;
    await page.getByRole('button', { name: /^(Continue|Finish)$/ }).click();
  }
  const [first] = rightAfter;
  const inSeconds = (seconds: number | undefined) => `${seconds?.toFixed(1)} s`;
  for (const { screen, words, seconds } of reader.readings) {
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
  await page.goto('/start?goal=sockets-for-programmers');
  const nextReply = () => page.waitForResponse('**/api/placements');
  let reply = nextReply();
  await page.getByRole('button', { name: /^Check what/ }).click();
  const article = page.getByRole('article');
  for (let asked = (await (await reply).json()) as PlacementReply; asked.turn; ) {
    await expect(article.getByRole('heading', { level: 3 })).toHaveText(asked.turn.question.prompt);
    await giveByPointer(article, answerPlacement(asked.turn.token));
    reply = nextReply();
    await page.getByRole('button', { name: 'Check' }).click();
    asked = (await (await reply).json()) as PlacementReply;
  }
  const found = page.getByTestId('found');
  const [, known] = /(\d+) of/.exec((await found.textContent()) ?? '') ?? [];
  expect(Number(known)).toBeGreaterThan(FEWEST_KNOWN);
  await page.getByRole('button', { name: /^(Continue|Start first lesson)$/ }).click();
  await expect(found).toBeHidden();
});
