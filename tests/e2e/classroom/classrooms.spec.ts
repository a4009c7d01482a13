import type { Page } from '@playwright/test';
import { content } from '../../content';
import { answerAhead, joinClassAhead, openClassAhead } from '../arrange';
import { unfold } from '../fold';
import { newPerson, signUpIn } from '../people';
import { expect, test } from '../story';

async function openClassroom(page: Page, name: string): Promise<string> {
  await page.goto('/classes');
  await page.getByLabel('Name').fill(name);
  await page.getByRole('button', { name: 'Create' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  return readCode(page);
}

/** The join code, as the class page shows it. */
const readCode = async (page: Page): Promise<string> =>
  ((await page.getByRole('definition').first().textContent()) ?? '').trim();

test.describe('a class', () => {
  test('is created and joined by its code, and shows its instructor what the learner did', async ({
    page,
    learner,
    openDevice,
  }) => {
    const code = await openClassroom(page, 'Networks 1, Tuesdays');
    const doors = page.getByRole('navigation', { name: 'Main' }).getByRole('link');
    await expect(doors.first()).toHaveAttribute('href', '/classes');
    expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    await expect(page.getByRole('table')).toHaveCount(0);
    const address = page.url();

    const pupil = await openDevice();
    await signUpIn(pupil.context(), newPerson('Linus Learner'));
    await pupil.goto(`/classes?code=${code}`);
    await expect(pupil.getByLabel('Code')).toHaveValue(code);
    await pupil.getByLabel('Code').fill(code.toLowerCase().replace('-', ' '));
    await pupil.getByRole('button', { name: 'Join' }).click();
    await expect(pupil.getByRole('main').getByRole('status')).toContainText('Networks 1, Tuesdays');
    await expect(pupil.getByRole('list', { name: 'Your classes' })).toContainText(learner.name);
    await expect(pupil.getByRole('navigation', { name: 'Main' }).getByRole('link').last()).toHaveText('Class');

    await answerAhead(pupil, ['right', 'right', 'right', 'wrong']);
    await page.goto(`${address}/learners`);
    const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Linus Learner' }) });
    const cells = row.getByRole('cell');
    await expect(cells.nth(0)).toHaveText(/^\p{L}{3,9} \d{1,2}, \d{4}$/u);
    await expect(cells.nth(1)).toHaveText('1');
    await expect(cells.nth(2)).toHaveText(/^75\s?%$/);
    await expect(cells.nth(3)).toHaveText(/^[34]$/);
    await page.getByRole('link', { name: 'Show the families of Services' }).click();
    await expect(page).toHaveURL(/[?&]/);
    await page.getByRole('link', { name: 'Show the families of Ideas' }).click();
    await expect(page.getByRole('columnheader')).toHaveCount(7 + content.catalog.families.length);
    await expect(page.locator('body')).not.toContainText('@example.org');

    // On A4 in landscape, with 1,045 pixels between the margins, no family is cut off.
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 1045, height: 700 });
    await expect(page.getByRole('columnheader', { name: 'Last active' })).toBeVisible();
    const widths = await page.getByRole('table').evaluate((table) => [table.scrollWidth, document.body.clientWidth]);
    expect(widths[0]).toBeLessThanOrEqual(widths[1] ?? 0);
    expect(widths[1]).toBeLessThanOrEqual(1045);
  });

  test('is hidden from strangers and from its own learners', async ({ signedIn: page, openDevice, noise }) => {
    noise.expect(/404.*\/classes\//);
    const address = await openClassAhead(page, 'Closed circle');
    await page.goto(address);
    const code = await readCode(page);
    const stranger = await openDevice();
    await signUpIn(stranger.context(), newPerson('Mallory'));
    const seen = async () => {
      const response = await stranger.goto(address);
      expect(response?.status()).toBe(404);
      await expect(stranger.locator('body')).not.toContainText('Closed circle');
    };
    await seen();
    await stranger.goto(`/classes?code=${code}`);
    await stranger.getByRole('button', { name: 'Join' }).click();
    await expect(stranger.getByRole('main').getByRole('status')).toContainText('Closed circle');
    await seen();
  });

  test('can be left, and then shows its instructor nothing about the learner', async ({
    signedIn: page,
    openDevice,
  }) => {
    await page.goto(await openClassAhead(page, 'For a while'));
    const code = await readCode(page);
    const pupil = await openDevice();
    await signUpIn(pupil.context(), newPerson('Passing Through'));
    await joinClassAhead(pupil, code);
    await pupil.goto('/classes');
    await page.goto(`${page.url()}/learners`);
    await expect(page.getByRole('rowheader', { name: 'Passing Through' })).toBeVisible();

    await unfold(pupil, 'Leave For a while');
    await pupil.getByRole('button', { name: 'Leave this class' }).click();
    await expect(pupil.getByRole('list', { name: 'Your classes' })).toBeHidden();
    await page.reload();
    await expect(page.getByRole('rowheader', { name: 'Passing Through' })).toHaveCount(0);
  });

  test('refuses an unknown code and keeps it as entered', async ({ signedIn: page }) => {
    await page.goto('/classes');
    const said = new Set<string>();
    for (const code of ['KM7T-4RWP', 'hello', '']) {
      await page.getByLabel('Code').fill(code);
      await page.getByRole('button', { name: 'Join' }).click();
      const error = page.locator('#code-error');
      await expect(error).toBeVisible();
      await expect.poll(async () => said.has((await error.textContent()) ?? '')).toBe(false);
      said.add((await error.textContent()) ?? '');
      await expect(page.getByLabel('Code')).toHaveValue(code);
    }
    expect(said.size, 'each error has its own sentence').toBe(3);
  });
});
