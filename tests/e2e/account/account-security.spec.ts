import { Secret, TOTP } from 'otpauth';
import { linkFor } from '../../outside/mailbox';
import { makeVisitor } from '../../outside/visitor';
import { inspect } from '../inspect';
import { newPerson, sendSignUpForm, signInIn } from '../people';
import { expect, test } from '../story';

const dataDir = () => process.env.WELL_KNOWN_DATA ?? '';

test.slow();

test.describe('the account page', () => {
  test('lists the sessions and signs out everywhere else', async ({ signedIn: page, learner, openDevice }) => {
    const elsewhere = await openDevice();
    await signInIn(elsewhere.context(), learner);
    await elsewhere.goto('/today');
    await expect(elsewhere.getByTestId('start-card')).toBeVisible();
    await page.goto('/account');
    const list = page.getByRole('list', { name: 'Where you are signed in' });
    await expect(list.getByRole('listitem')).toHaveCount(2);
    await inspect(page, 'account');
    await page.getByRole('button', { name: 'Sign out everywhere else' }).click();
    await expect(list.getByRole('listitem')).toHaveCount(1);
    await elsewhere.goto('/today');
    await expect(elsewhere).toHaveURL(/\/sign-in/);
    await page.goto('/today');
    await expect(page.getByTestId('start-card')).toBeVisible();
  });

  test('changes a password only with the current one, and refuses a common one', async ({
    signedIn: page,
    learner,
  }) => {
    await page.goto('/account');
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
  });

  test('verifies an address with a link', async ({ page }) => {
    const learner = newPerson();
    await sendSignUpForm(learner);
    await signInIn(page.context(), learner);
    await page.goto(await linkFor(dataDir(), learner.email, '/confirm-email'));
    await inspect(page, 'confirm e-mail');
    await page.getByRole('button', { name: 'Yes, it is mine' }).click();
    await expect(page.getByRole('main').getByRole('status')).toBeVisible();
    await page.goto('/account');
    const you = page.getByRole('region', { name: 'You', exact: true });
    await expect(you).toContainText(learner.email);
    await expect(you.getByRole('button')).toHaveCount(0);
  });
});

test('resets a forgotten password with a link', async ({ page, learner, openDevice }) => {
  const stranger = await openDevice();
  await stranger.goto('/sign-in');
  await stranger.getByRole('link', { name: 'Forgot your password?' }).click();
  await expect(stranger).toHaveURL(/\/forgot-password$/);
  await stranger.getByLabel('E-mail').fill(learner.email);
  await stranger.getByRole('button', { name: 'Send link' }).click();
  await expect(stranger.getByRole('main').getByRole('status')).toBeVisible();
  await stranger.goto(await linkFor(dataDir(), learner.email, '/reset-password'));
  await inspect(stranger, 'reset password');
  await stranger.getByLabel('New password').fill('four calm green boats');
  await stranger.getByRole('button', { name: 'Set password' }).click();
  await expect(stranger.getByRole('main').getByRole('status')).toBeVisible();
  await stranger.getByLabel('E-mail').fill(learner.email);
  await stranger.getByLabel('Password').fill('four calm green boats');
  await stranger.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
  await expect(stranger).toHaveURL(/\/today$/);
  await page.goto('/today');
  await expect(page).toHaveURL(/\/sign-in/);
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

test('locks sign-in for a while after too many wrong passwords, with the same message for an unknown address', async ({
  learner,
  openDevice,
  baseURL,
}) => {
  const stranger = await openDevice();
  const said: string[] = [];
  for (const email of [learner.email, newPerson().email]) {
    for (let tries = 0; tries < 6; tries++) {
      expect(await makeVisitor(baseURL ?? '').signIn({ ...learner, email, password: 'not the password' })).toBe(false);
    }
    await stranger.goto('/sign-in');
    await stranger.getByLabel('E-mail').fill(email);
    await stranger.getByLabel('Password').fill('not the password');
    await stranger.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
    const alert = stranger.getByRole('main').getByRole('alert');
    await expect(alert).toHaveText(/\b\d+\b/);
    said.push(((await alert.textContent()) ?? '').replace(/\d+/, ''));
  }
  expect(said[0]).toBe(said[1]);
});
