import { appoint } from '@/lib/administration/appoint';
import { appDb } from '../app-database';
import { inspect } from '../inspect';
import { giveAccount, newPerson, signInIn } from '../people';
import { expect, test } from '../story';

test.slow();

test('an administrator finds an account, makes a reset link for it, and disables it', async ({
  page,
  learner,
  noise,
  openDevice,
}) => {
  const other = newPerson('Grace Other');
  await giveAccount(other);
  noise.expect(/404.*admin/);
  await page.goto('/admin');
  await expect(page.getByRole('link', { name: 'Accounts' }), 'not for everyone').toHaveCount(0);
  await appoint(await appDb(), { email: learner.email, becomes: true, trustsAddress: true }, new Date());
  await page.goto('/account');
  await page
    .getByRole('main')
    .getByRole('link', { name: /administration/i })
    .click();
  await expect(page.getByRole('heading', { name: 'Administration' })).toBeVisible();
  await inspect(page, 'the overview for administrators');
  await page.getByRole('link', { name: 'Accounts' }).click();
  await page.getByRole('searchbox').fill(other.email.slice(0, 20));
  await page.getByRole('main').getByRole('button').first().click();
  await page.getByRole('link', { name: other.email }).click();

  await expect(page.getByRole('heading', { name: other.email })).toBeVisible();
  await inspect(page, 'an account for administrators');
  await page.getByRole('button', { name: 'Make a reset link' }).click();
  const link = (await page.getByTestId('handed-link').textContent()) ?? '';
  const owner = await openDevice();
  const { pathname, search } = new URL(link.trim());
  await owner.goto(pathname + search);
  await inspect(owner, 'reset password');
  await owner.getByLabel('New password').fill('another horse battery');
  await owner.getByRole('button', { name: 'Set password' }).click();
  await expect(owner).toHaveURL(/\/sign-in\?reset=done$/);
  await expect(owner.getByRole('main').getByRole('status')).toBeVisible();

  await signInIn(owner.context(), other);
  await owner.goto('/today');
  await page.getByRole('button', { name: 'Disable this account' }).click();
  await expect(page.getByRole('button', { name: 'Enable this account' })).toBeVisible();
  await owner.goto('/today');
  await expect(owner).toHaveURL(/\/sign-in/);
  await owner.getByLabel('E-mail').fill(other.email);
  await owner.getByLabel('Password').fill('another horse battery');
  await owner.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
  await expect(owner.getByRole('main').getByRole('alert')).toContainText('disabled');
});
