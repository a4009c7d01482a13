import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { CREDIT_RULE } from '@/lib/classroom/assignments/credit';
import { PLAUSIBLE_MS } from '@/lib/scheduler/quiz/plausible-time';
import { joinClassAhead, openClassAhead } from './arrange';
import { newPerson, signUpIn } from './people';
import { quizDesk } from './quiz-desk';
import { expect, test } from './story';

/** Opens a class and goes to its assignments; gives the code to join with. */
async function openClass(page: Page, name: string): Promise<string> {
  await page.goto(await openClassAhead(page, name));
  const code = ((await page.getByRole('definition').first().textContent()) ?? '').trim();
  await page.getByRole('link', { name: 'Assignments' }).click();
  await expect(page.getByText('Nothing is assigned yet.')).toBeVisible();
  return code;
}

/** Assigns the services of mail, two weeks from today on. */
async function assignMail(page: Page, title: string): Promise<void> {
  await page.getByLabel('Title').fill(title);
  await page.getByRole('checkbox', { name: 'Services: mail all 11' }).check();
  await page.getByRole('button', { name: 'Assign' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
}

const day = (later: number): string => new Date(Date.now() + later * 86_400_000).toISOString().slice(0, 10);

test.describe('an assignment', () => {
  test.slow();

  test('enters the learner’s quiz, and shows learner and instructor the same credit', async ({
    signedIn: page,
    openDevice,
  }) => {
    const code = await openClass(page, 'Networks 1');
    await page.getByLabel('Days of study wanted').fill('15');
    await page.getByRole('button', { name: 'Assign' }).click();
    await expect(page.getByText('Nothing was saved: see the fields below.')).toBeVisible();
    await expect(page.getByLabel('Title')).toHaveAccessibleDescription(/Enter a title/);
    await expect(page.getByText('Choose at least one concept.')).toBeVisible();
    await page.getByLabel('Title').fill('Mail ports');
    await page.getByRole('checkbox', { name: 'Services: mail all 11' }).check();
    await page.getByRole('button', { name: 'Assign' }).click();
    await expect(page.getByLabel('Days of study wanted')).toHaveAccessibleDescription(/only 14 days/);
    await expect(page.getByLabel('Title')).toHaveValue('Mail ports');
    await expect(page.getByRole('checkbox', { name: 'Services: mail all 11' })).toBeChecked();
    await page.getByLabel('Days of study wanted').fill('');
    await page.getByLabel('Due on').fill(day(6));
    await expect(page.getByLabel('Days of study wanted')).toHaveAccessibleDescription(/the 7 days\. Left empty: 4/);
    await page.getByRole('button', { name: 'Assign' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mail ports');
    await expect(page.getByText('4 days of study wanted')).toBeVisible();
    await expect(page.getByText('Nobody has joined yet.')).toBeVisible();
    const address = page.url();

    const pupil = await openDevice();
    await signUpIn(pupil.context(), newPerson('=Linus Learner'));
    await pupil.goto(`/classrooms?code=${code}`);
    await pupil.getByRole('button', { name: 'Join' }).click();
    const assigned = pupil.getByRole('region', { name: 'Assigned in Networks 1' });
    await expect(assigned.getByText(/^Your credit so far: 0% \(0 of 4 days of study\)\./)).toBeVisible();
    await pupil.goto('/today');
    await expect(pupil.getByText(/^Due .*: Mail ports for Networks 1$/)).toBeVisible();
    const desk = quizDesk(pupil);
    for (let asked = 0; asked < 5; asked++) {
      await desk.question();
      await expect(
        pupil.getByText(/^(Your class works on this|What your class works on) until \p{L}+, \p{L}+ \d/u),
      ).toBeVisible();
      // An answer that comes sooner earns no credit.
      await pupil.waitForTimeout(PLAUSIBLE_MS);
      await desk.respond('right');
      await desk.goOn();
    }

    await pupil.goto('/classrooms');
    await expect(assigned.getByText(/^Your credit so far: 25% \(1 of 4 days of study\)\./)).toBeVisible();
    await expect(assigned.getByText(CREDIT_RULE)).toBeVisible();
    await pupil.getByText('What your instructors see').click();
    await expect(pupil.getByText('Its instructors see:')).toBeVisible();
    const said = (await assigned.getByText(/^Your credit so far/).textContent()) ?? '';
    const [begun, known] = [/(\d+) of \d+ concepts begun/, /(\d+) known/].map((figure) => figure.exec(said)?.[1]);

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

  test('can be changed and withdrawn, and its learners see it at once', async ({ signedIn: page, openDevice }) => {
    const code = await openClass(page, 'Networks 2');
    await assignMail(page, 'Mail ports');
    const pupil = await openDevice();
    await signUpIn(pupil.context(), newPerson('Linus Learner'));
    await joinClassAhead(pupil, code);
    await pupil.goto('/classrooms');
    await expect(pupil.getByText(/\(0 of 8 days of study\)/)).toBeVisible();

    await page.getByLabel('Title').fill('Ports of mail');
    await page.getByLabel('Days of study wanted').fill('3');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText('Saved.', { exact: true })).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ports of mail');
    await pupil.reload();
    await expect(pupil.getByText(/\(0 of 3 days of study\)/)).toBeVisible();
    await pupil.goto('/today');
    await expect(pupil.getByText(/^Due .*: Ports of mail for Networks 2$/)).toBeVisible();
    await pupil.goto('/concepts/imap');
    await expect(pupil.getByText(/^Your class works on it until/)).toBeVisible();

    await page.getByText('Withdraw …').click();
    await page.getByRole('button', { name: 'Withdraw this assignment' }).click();
    await expect(page.getByText('Nothing is assigned yet.')).toBeVisible();
    await pupil.goto('/today');
    await quizDesk(pupil).question();
    await expect(pupil.getByText(/Ports of mail|class works on/)).toBeHidden();
  });

  test('is not there for a learner of the class, nor its file', async ({ signedIn: page, openDevice, noise }) => {
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
      await expect(pupil.getByRole('heading', { level: 1 })).toHaveText('Nothing listens at this address.');
    }
    const files = await Promise.all([address, guessed].map((each) => pupil.request.get(`${each}/credit.csv`)));
    expect(files.map((file) => file.status())).toEqual([404, 404]);
    expect(await files[0]?.text()).toBe(await files[1]?.text());
    expect((await page.request.get(`${address}/credit.csv`)).status()).toBe(200);
  });

  test.describe('without a script', () => {
    test.use({ javaScriptEnabled: false });

    test('is made by the same form', async ({ signedIn: page, noise }) => {
      noise.expect(/\.js csp$/);
      await openClass(page, 'No script');
      await page.getByRole('checkbox', { name: 'Services: mail all 11' }).check();
      await page.getByRole('button', { name: 'Assign' }).click();
      await expect(page.getByLabel('Title')).toHaveAccessibleDescription(/Enter a title/);
      await expect(page.getByRole('checkbox', { name: 'Services: mail all 11' })).toBeChecked();
      await page.getByLabel('Title').fill('By form alone');
      await page.getByRole('button', { name: 'Assign' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('By form alone');
    });
  });
});
