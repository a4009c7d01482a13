import { Secret, TOTP } from 'otpauth';
import { inspect } from '../inspect';
import { signInIn } from '../people';
import { expectRoom } from '../room';
import { expect, test } from '../story';

test.slow();

test('the account page signs a learner out everywhere else, and changes a password only with the current one and never to a common one', async ({
  signedIn: page,
  learner,
  openDevice,
}) => {
  const elsewhere = await openDevice();
  await signInIn(elsewhere.context(), learner);
  await elsewhere.goto('/today');
  await expect(elsewhere.getByTestId('start-card')).toBeVisible();
  await page.goto('/account');
  const list = page.getByRole('list', { name: 'Where you are signed in' });
  await expect(list.getByRole('listitem')).toHaveCount(2);
  await inspect(page, 'account');
  await expectRoom(page, 'account');
  await page.getByRole('button', { name: 'Sign out everywhere else' }).click();
  await expect(list.getByRole('listitem')).toHaveCount(1);
  await elsewhere.goto('/today');
  await expect(elsewhere).toHaveURL(/\/sign-in/);

  const change = async (present: string, password: string) => {
    await page.getByLabel('Current password').fill(present);
    await page.getByLabel('New password').fill(password);
    await page.getByRole('button', { name: 'Change password' }).click();
  };
  await change('not the password', 'four calm green boats');
  await expect(page.getByLabel('Current password')).toHaveAttribute('aria-invalid', 'true');
  await change(learner.password, 'password2026!');
  await expect(page.getByLabel('New password')).toHaveAttribute('aria-invalid', 'true');
  await inspect(page, 'refused password');
  await change(learner.password, 'four calm green boats');
  await expect(page.getByRole('main').getByRole('status')).toBeVisible();
  await page.goto('/today');
  await expect(page.getByTestId('start-card')).toBeVisible();
});

test('sets up a second factor, asks for it, and accepts a recovery code instead', async ({
  signedIn: page,
  learner,
  openDevice,
}) => {
  await page.goto('/account');
  await page.getByRole('link', { name: 'Set up' }).click();
  await expect(page.getByRole('img', { name: /QR code/ })).toBeVisible();
  const key = ((await page.getByTestId('authenticator-key').textContent()) ?? '').replaceAll(/\s/g, '');
  await inspect(page, 'set up the second factor');
  await expectRoom(page, 'set up the second factor');
  await page.getByLabel('Code from the app').fill(new TOTP({ secret: Secret.fromBase32(key) }).generate());
  await page.getByLabel('Current password').fill(learner.password);
  await page.getByRole('button', { name: 'Turn on' }).click();
  const codes = page.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem');
  await expect(codes).toHaveCount(10);
  await inspect(page, 'recovery codes');
  const recovery = (await codes.first().textContent()) ?? '';

  const stranger = await openDevice();
  const signIn = async () => {
    await stranger.goto('/sign-in?next=/progress');
    await stranger.getByLabel('E-mail').fill(learner.email);
    await stranger.getByLabel('Password').fill(learner.password);
    await stranger.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
    await expect(stranger).toHaveURL(/\/sign-in\/code$/);
  };
  await signIn();
  await inspect(stranger, 'code');
  await stranger.getByLabel('Code').fill('000000');
  await stranger.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
  await expect(stranger.getByRole('main').getByRole('alert')).toBeVisible();
  await stranger.goto('/today');
  await expect(stranger).toHaveURL(/\/sign-in\?next/);
  await signIn();
  await stranger.getByLabel('Code').fill(recovery);
  await stranger.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
  await expect(stranger).toHaveURL(/\/progress$/);
  await stranger.goto('/account');
  await expect(stranger.getByTestId('recovery-codes-left')).toHaveText('9');
});
