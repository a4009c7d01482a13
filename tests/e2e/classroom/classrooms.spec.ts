import { content } from '../../content';
import { answerAhead, joinClassAhead, openClassAhead } from '../arrange';
import { unfold } from '../fold';
import { inspect } from '../inspect';
import { newPerson, signUpIn } from '../people';
import { expectRoom } from '../room';
import { expect, test } from '../story';

test.describe('a class', () => {
  test.slow();

  test('is created, is joined with its code but not with an unknown one, and shows its instructor what the learner did', async ({
    page,
    learner,
    openDevice,
  }) => {
    await page.goto('/classes');
    await inspect(page, 'no classrooms');
    const said = new Set<string>();
    for (const unknown of ['KM7T-4RWP', 'hello', '']) {
      await page.getByLabel('Code').fill(unknown);
      await page.getByRole('button', { name: 'Join' }).click();
      const error = page.locator('#code-error');
      await expect(error).toBeVisible();
      await expect.poll(async () => said.has((await error.textContent()) ?? '')).toBe(false);
      said.add((await error.textContent()) ?? '');
      await expect(page.getByLabel('Code')).toHaveValue(unknown);
    }
    expect(said.size, 'each error has its own message').toBe(3);
    await page.getByLabel('Name').fill('Networks 1, Tuesdays');
    await page.getByRole('button', { name: 'Create' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Networks 1, Tuesdays');
    const code = ((await page.getByRole('definition').first().textContent()) ?? '').trim();
    const doors = page.getByRole('navigation', { name: 'Main' }).getByRole('link');
    await expect(doors.first()).toHaveAttribute('href', '/classes');
    expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    await expect(page.getByRole('table')).toHaveCount(0);
    const address = page.url();
    await inspect(page, 'a new class');
    await page.goto(`${address}/reports`);
    await inspect(page, 'no reports');
    await expectRoom(page, 'no reports');
    await page.goto('/classes');
    await expect(page.getByRole('list', { name: 'Your classes' })).toBeVisible();
    await inspect(page, 'classrooms');
    await expectRoom(page, 'classrooms');

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

  test('is hidden from everyone else, can be left, and then shows its instructor nothing about the learner', async ({
    signedIn: page,
    openDevice,
    noise,
  }) => {
    noise.expect(/404.*\/classes\//);
    const { path, code } = await openClassAhead(page, 'For a while');
    const pupil = await openDevice();
    await signUpIn(pupil.context(), newPerson('Passing Through'));
    const expectHidden = async () => {
      expect((await pupil.goto(path))?.status()).toBe(404);
      await expect(pupil.locator('body')).not.toContainText('For a while');
    };
    await expectHidden();
    await joinClassAhead(pupil, code);
    await expectHidden();
    await pupil.goto('/classes');
    await page.goto(`${path}/learners`);
    await expect(page.getByRole('rowheader', { name: 'Passing Through' })).toBeVisible();

    await unfold(pupil, 'Leave For a while');
    await pupil.getByRole('button', { name: 'Leave this class' }).click();
    await expect(pupil.getByRole('list', { name: 'Your classes' })).toBeHidden();
    await page.reload();
    await expect(page.getByRole('rowheader', { name: 'Passing Through' })).toHaveCount(0);
  });
});
