import type { Page } from '@playwright/test';
import { signInIn } from '../people';
import { expect, test } from '../story';

const notice = (page: Page) => page.getByRole('alert').filter({ has: page.getByRole('link') });

test.describe('a form submitted after the session has ended', () => {
  test('keeps the settings that were entered and saves them after signing in again', async ({
    signedIn: page,
    learner,
    context,
    noise,
  }) => {
    noise.expect(/401/);
    await page.goto('/settings');
    await page.getByLabel('Minutes a day', { exact: true }).fill('7');
    await page.getByLabel('Time zone').selectOption('Asia/Tokyo');
    await context.clearCookies();
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(notice(page)).toBeVisible();
    await expect(page.getByLabel('Minutes a day', { exact: true })).toHaveValue('7');
    await expect(page.getByLabel('Time zone')).toHaveValue('Asia/Tokyo');
    expect(new URL(page.url()).search, 'nothing typed is in the address').toBe('');
    const [other] = await Promise.all([context.waitForEvent('page'), notice(page).getByRole('link').click()]);
    await expect(other.getByLabel('E-mail')).toBeVisible();
    await other.close();
    await signInIn(context, learner);
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(notice(page)).toBeHidden();
    await page.reload();
    await expect(page.getByLabel('Minutes a day', { exact: true })).toHaveValue('7');
    await expect(page.getByLabel('Time zone')).toHaveValue('Asia/Tokyo');
  });

  test('keeps what was entered about classes, but not passwords', async ({ signedIn: page, learner, context }) => {
    await page.goto('/account');
    await page.getByLabel('Current password').first().fill(learner.password);
    await page.getByLabel('New password').fill('a quite new password');
    await context.clearCookies();
    await page.getByRole('button', { name: 'Change' }).first().click();
    await expect(notice(page)).toBeVisible();
    await expect(page.getByLabel('New password')).toHaveValue('');
    await signInIn(context, learner);
    await page.goto('/classes');
    await page.getByLabel('Name').fill('Networks 1');
    await context.clearCookies();
    await page.getByRole('button', { name: 'Create' }).click();
    await expect(notice(page)).toBeVisible();
    await expect(page.getByLabel('Name')).toHaveValue('Networks 1');
    await signInIn(context, learner);
    await page.getByRole('button', { name: 'Create' }).click();
    await expect(page).toHaveURL(/\/classes\//);
    const classroom = new URL(page.url()).pathname;

    await page.goto(`${classroom}/people`);
    await page.getByLabel('E-mail address').fill('colleague@example.org');
    await page.getByLabel('Roster').setInputFiles({
      name: 'roster.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('name,email\nBo,bo@example.org\n'),
    });
    await context.clearCookies();
    await page.getByRole('button', { name: 'Invite', exact: true }).click();
    await expect(notice(page)).toBeVisible();
    await signInIn(context, learner);
    await page.getByRole('button', { name: 'Invite', exact: true }).click();
    await expect(page.getByRole('button', { name: 'Withdraw bo@example.org' })).toBeVisible();

    await page.goto(`${classroom}/assignments`);
    await page.getByLabel('Title').fill('Addresses');
    await page.getByRole('checkbox', { name: /^Hosts and layers/ }).check();
    await context.clearCookies();
    await page.getByRole('button', { name: 'Assign' }).click();
    await expect(notice(page)).toBeVisible();
    await expect(page.getByLabel('Title')).toHaveValue('Addresses');
    await signInIn(context, learner);
    await page.getByRole('button', { name: 'Assign' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Addresses');
  });
});
