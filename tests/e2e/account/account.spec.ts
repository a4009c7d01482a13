import type { Page } from '@playwright/test';
import { makeVisitor, type Person } from '../../outside/visitor';
import { inspect } from '../inspect';
import { giveAccount, newPerson } from '../people';
import { expect, test } from '../story';

/** Opens a form and waits until its script runs. By then, it has filled in the browser's time zone. */
async function openForm(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.locator('input[name=timeZone]')).toHaveValue(/\S/);
}

async function fillIn(page: Page, { name, email, password }: Partial<Person>): Promise<void> {
  if (name !== undefined) await page.getByLabel('Name').fill(name);
  if (email !== undefined) await page.getByLabel('E-mail').fill(email);
  if (password !== undefined) await page.getByLabel('Password').fill(password);
}

const send = (page: Page, what: 'Sign in' | 'Sign up') =>
  page.getByRole('main').getByRole('button', { name: what }).click();

test.describe('an account', () => {
  test('can be created, signed out of, and signed in to again on the way to a page', async ({ page }) => {
    const person = newPerson();
    await openForm(page, '/sign-up');
    await fillIn(page, person);
    await send(page, 'Sign up');
    await expect(page).toHaveURL(/\/today$/);
    await expect(page.getByTestId('start-card')).toBeVisible();

    await page.getByRole('button', { name: 'Your account' }).click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await expect(page).toHaveURL(/\/$/);
    await expect(page.getByRole('link', { name: 'Start', exact: true })).toBeVisible();
    expect(await page.context().cookies(), 'nothing is stored about a stranger').toEqual([]);
    await page.goto('/today');
    await expect(page).toHaveURL(/\/sign-in\?next=%2Ftoday$/);
    await page.getByRole('link', { name: 'Forgot your password?' }).click();
    await expect(page).toHaveURL(/\/forgot-password$/);
    await fillIn(page, { email: person.email });
    await page.getByRole('button', { name: 'Send link' }).click();
    await expect(page.getByRole('main').getByRole('status')).toBeVisible();

    await page.goto('/topics/ssh');
    await expect(page.getByRole('link', { name: 'Sign in to see your progress' })).toBeVisible();
    await page.getByRole('link', { name: 'Practice this topic' }).click();
    await expect(page).toHaveURL(/\/sign-in\?next=/);
    await expect(page.locator('input[name=timeZone]')).toHaveValue(/\S/);
    await fillIn(page, { email: ` ${person.email.toUpperCase()}`, password: person.password });
    await send(page, 'Sign in');
    await expect(page).toHaveURL(/\/today\/practice\/ssh$/);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('SSH');
    const [session] = (await page.context().cookies()).filter(({ name }) => name.endsWith('session-token'));
    expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax' });
    await page.goto('/sign-in?next=/missed');
    await expect(page).toHaveURL(/\/missed$/);
  });

  test('is not created or entered with wrong input, and the form keeps that input', async ({ page, baseURL }) => {
    const person = newPerson();
    await giveAccount(person);
    const owner = makeVisitor(baseURL ?? '');
    expect(await owner.signIn(person)).toBe(true);
    const said = page.getByRole('main').getByRole('alert');

    await openForm(page, '/sign-up');
    await fillIn(page, { name: 'Grace', email: 'grace@nowhere', password: 'short' });
    await send(page, 'Sign up');
    await expect(page.getByLabel('Password')).toHaveAttribute('aria-invalid', 'true');
    await expect(page.getByLabel('E-mail')).toHaveAttribute('aria-invalid', 'true');
    await expect(page.getByLabel('E-mail')).toHaveAccessibleDescription(/\S/);
    await expect(page.getByLabel('Name')).toHaveValue('Grace');
    await expect(page.getByLabel('E-mail')).toHaveValue('grace@nowhere');
    await expect(page.getByLabel('Password')).toHaveValue('short');
    await expect(page).toHaveURL(/\/sign-up$/);
    await inspect(page, 'refused sign-up');

    await fillIn(page, { ...newPerson('Grace Hopper'), email: person.email });
    await send(page, 'Sign up');
    await expect(said, 'the address has an account').toHaveText(/\S/);
    await expect(page.getByLabel('Name')).toHaveValue('Grace Hopper');

    await openForm(page, '/sign-in');
    const refusals: (string | null)[] = [];
    for (const email of [person.email, newPerson().email]) {
      await fillIn(page, { email, password: 'not the password' });
      await send(page, 'Sign in');
      await expect(page.getByLabel('Password')).toHaveValue('');
      await expect(page.getByLabel('E-mail')).toHaveValue(email);
      refusals.push(await said.textContent());
    }
    expect(refusals[0]).toBeTruthy();
    expect(refusals[0], 'a wrong password and an unknown address').toBe(refusals[1]);
    expect((await owner.request('/today')).status, 'the owner is still signed in').toBe(200);
  });
});
