import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { CREDIT_RULE } from '@/lib/classroom/assignments/credit';
import { formatDate } from '@/lib/words/date';
import { answerWithCare, joinClassAhead, openClassAhead } from '../arrange';
import { unfold } from '../fold';
import { inspect } from '../inspect';
import { newPerson, signUpIn } from '../people';
import { quizDesk } from '../quiz-desk';
import { expectRoom } from '../room';
import { expect, test } from '../story';

/** Creates a class and opens its assignments. Returns the join code. */
async function openClass(page: Page, name: string): Promise<string> {
  const { path, code } = await openClassAhead(page, name);
  await page.goto(`${path}/assignments`);
  await expect(listed(page)).toHaveCount(0);
  return code;
}

/** The assignments on the list page. */
const listed = (page: Page) => page.getByRole('region', { name: 'Assignments', exact: true }).getByRole('listitem');

/** Assigns the mail services for two weeks, starting today. */
async function assignMail(page: Page, title: string): Promise<void> {
  await page.getByRole('checkbox', { name: /^Mail ports/ }).check();
  await page.getByLabel('Title').fill(title);
  await page.getByRole('button', { name: 'Assign' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
}

/** Answers the first question of an assignment's preview and continues to the second. */
async function playPreview(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Preview as a learner' }).click();
  const progress = page.getByRole('progressbar');
  await expect(progress).toHaveAttribute('aria-valuenow', '0');
  await inspect(page, 'a preview');
  await expectRoom(page, 'a preview');
  const question = page.getByRole('article').getByRole('heading');
  const first = await question.textContent();
  await page.getByRole('button', { name: 'I don’t know' }).click();
  await expect(page.getByRole('region', { name: 'Verdict' }).getByRole('heading')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(progress).toHaveAttribute('aria-valuenow', '1');
  await expect(question).not.toHaveText(first ?? '');
  await page.getByRole('link', { name: 'Leave' }).click();
}

const dayAfter = (days: number): Date => new Date(Date.now() + days * 86_400_000);
const day = (later: number): string => dayAfter(later).toISOString().slice(0, 10);
const longDay = (later: number): string => formatDate(dayAfter(later), 'UTC', 'long-weekday-month-day');

test.describe('an assignment', () => {
  test.slow();

  test('enters the learner’s quiz, and shows the learner and the instructor the same credit', async ({
    signedIn: page,
    openDevice,
  }) => {
    const code = await openClass(page, 'Networks 1');
    await page.getByLabel('Study days required').fill('15');
    await page.getByRole('button', { name: 'Assign' }).click();
    await expect(page.getByRole('main').getByRole('alert')).toBeVisible();
    await expect(page.getByLabel('Title')).toHaveAttribute('aria-invalid', 'true');
    await expect(page.locator('#concepts-error')).toBeVisible();
    await inspect(page, 'refused assignment');
    await expectRoom(page, 'refused assignment');
    const search = page.getByRole('combobox', { name: 'Individual topics' });
    await search.fill('IP address');
    await expect(page.getByRole('option').first()).toBeVisible();
    await inspect(page, 'topics found');
    await search.press('ArrowDown');
    await page.keyboard.press('Enter');
    const chosen = page.getByRole('list', { name: 'Individual topics chosen' }).getByRole('listitem');
    await expect(chosen).toHaveCount(1);
    await chosen.getByRole('button').click();
    await expect(chosen).toHaveCount(0);
    await page.getByRole('checkbox', { name: /^Mail ports/ }).check();
    // The title of the chosen preset is filled in.
    await expect(page.getByLabel('Title')).toHaveValue('Mail ports');
    await expect(page.getByTestId('load')).toHaveText(/\b\d+ topics\b.*\ba day\b/);
    await page.getByRole('button', { name: 'Assign' }).click();
    await expect(page.getByLabel('Study days required')).toHaveAccessibleDescription(/\b14\b/);
    await expect(page.getByLabel('Title')).toHaveValue('Mail ports');
    await expect(page.getByRole('checkbox', { name: /^Mail ports/ })).toBeChecked();
    await page.getByLabel('Study days required').fill('');
    await page.getByLabel('Due on').fill(day(6));
    await expect(page.getByLabel('Study days required')).toHaveAccessibleDescription(/\b7\b.*\b4\b/);
    await page.getByRole('button', { name: 'Assign' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mail ports');
    await expect(page.getByLabel('Study days required')).toHaveValue('4');
    await expect(page.getByRole('table')).toHaveCount(0);
    const address = page.url();
    await unfold(page, 'Withdraw…');
    await inspect(page, 'an assignment');
    await playPreview(page);
    await page.goto(address);

    const pupil = await openDevice();
    await signUpIn(pupil.context(), newPerson('=Linus Learner'));
    await joinClassAhead(pupil, code);
    await answerWithCare(pupil, 5);
    await pupil.goto('/classes');
    const assigned = pupil.getByRole('region', { name: 'Assigned in Networks 1' });
    const credit = assigned.getByTestId('credit');
    await expect(credit).toHaveText(/\b25%.*\b1 of 4\b/);
    await pupil.goto('/today');
    await expect(pupil.getByTestId('due-next')).toHaveText(/Networks 1.*Mail ports/);
    await pupil.goto('/today/quiz');
    const desk = quizDesk(pupil);
    await desk.question();
    await expect(pupil.locator('[data-reason=class]')).toBeVisible();
    await desk.choose('Why this question?');
    await expect(desk.status).toContainText(longDay(6));
    await pupil.goto('/classes');
    await expect(credit).toHaveText(/\b25%.*\b1 of 4\b/);
    await expect(assigned.getByText(CREDIT_RULE)).toBeVisible();
    const seen = await unfold(pupil, 'What your instructors see');
    await expect(seen.getByRole('list')).toBeVisible();
    const said = (await credit.textContent()) ?? '';
    const [begun, known] = [/(\d+) of \d+ topics started/, /(\d+) known/].map((figure) => figure.exec(said)?.[1]);

    await page.goto(address);
    await expect(page.getByText(CREDIT_RULE)).toBeVisible();
    const cells = page
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader') })
      .getByRole('cell');
    await expect(cells.nth(0)).toHaveText('25%');
    await expect(cells.nth(1)).toHaveText('1 of 4');
    await expect(cells.nth(2)).toHaveText(begun ?? '');
    await expect(cells.nth(3)).toHaveText(known ?? '');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download CSV' }).click(),
    ]);
    const [, row] = parse(await readFile(await download.path(), 'utf8'), { bom: true }) as string[][];
    expect(row?.slice(0, 6)).toEqual(["'=Linus Learner", '25', '1', '4', begun, known]);
  });

  test('can be changed and withdrawn, as its learners see immediately', async ({ signedIn: page, openDevice }) => {
    const code = await openClass(page, 'Networks 2');
    await assignMail(page, 'Mail ports');
    const pupil = await openDevice();
    await signUpIn(pupil.context(), newPerson('Linus Learner'));
    await joinClassAhead(pupil, code);
    await pupil.goto('/classes');
    await expect(pupil.getByTestId('credit')).toContainText('0 of 8');

    await page.getByLabel('Title').fill('Ports of mail');
    await page.getByLabel('Study days required').fill('3');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByRole('main').getByRole('status')).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ports of mail');
    await pupil.reload();
    await expect(pupil.getByTestId('credit')).toContainText('0 of 3');
    await pupil.goto('/today');
    await expect(pupil.getByTestId('due-next')).toHaveText(/Networks 2.*Ports of mail/);
    await pupil.goto('/topics/imap');
    await expect(pupil.getByTestId('assigned-until')).toBeVisible();

    await unfold(page, 'Withdraw…');
    await page.getByRole('button', { name: 'Withdraw this assignment' }).click();
    await expect(listed(page)).toHaveCount(0);
    await pupil.goto('/today');
    await expect(pupil.getByTestId('start-card')).toBeVisible();
    await expect(pupil.getByTestId('due-next')).toHaveCount(0);
    await pupil.goto('/today/quiz');
    await quizDesk(pupil).question();
    await expect(pupil.locator('[data-reason=class]')).toHaveCount(0);
  });

  test('is hidden from the class’s learners, and so is its file', async ({ signedIn: page, openDevice, noise }) => {
    noise.expect(/404.*\/classes\//);
    const code = await openClass(page, 'Closed circle');
    await assignMail(page, 'Secret plans');
    const address = page.url();
    const pupil = await openDevice();
    await signUpIn(pupil.context(), newPerson('Mallory'));
    await joinClassAhead(pupil, code);
    const guessed = address.replace(/[^/]+$/, crypto.randomUUID());
    for (const each of [address, guessed, address.replace(/\/[^/]+$/, '')]) {
      expect((await pupil.goto(each))?.status(), each).toBe(404);
      await expect(pupil.locator('body')).not.toContainText('Secret plans');
    }
    const files = await Promise.all([address, guessed].map((each) => pupil.request.get(`${each}/credit.csv`)));
    expect(files.map((file) => file.status())).toEqual([404, 404]);
    expect(await files[0]?.text()).toBe(await files[1]?.text());
    expect((await page.request.get(`${address}/credit.csv`)).status()).toBe(200);
  });
});
