import type { Page } from '@playwright/test';
import type { Person } from '../../outside/visitor';
import { newPerson } from '../people';
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
  test('can be created, signed out of, and signed in to again', async ({ page }) => {
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

    await openForm(page, '/sign-in');
    await fillIn(page, { email: ` ${person.email.toUpperCase()}`, password: person.password });
    await send(page, 'Sign in');
    await expect(page).toHaveURL(/\/today$/);
    const [session] = (await page.context().cookies()).filter(({ name }) => name.endsWith('session-token'));
    expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax' });
  });

  test('gives the same error for a wrong password and for an unknown address', async ({
    page,
    learner,
    openDevice,
  }) => {
    const stranger = await openDevice();
    const said: (string | null)[] = [];
    for (const email of [learner.email, newPerson().email]) {
      await openForm(stranger, '/sign-in');
      await fillIn(stranger, { email, password: 'not the password' });
      await send(stranger, 'Sign in');
      said.push(await stranger.getByRole('main').getByRole('alert').textContent());
      await expect(stranger.getByLabel('E-mail')).toHaveValue(email);
      await expect(stranger.getByLabel('Password')).toHaveValue('');
    }
    expect(said[0]).toBeTruthy();
    expect(said[0]).toBe(said[1]);
    await page.goto('/today');
    await expect(page.getByTestId('start-card')).toBeVisible();
  });

  test('keeps the input of an invalid form and shows the error next to its field', async ({ page }) => {
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
  });

  test('is created once for an address, and the second sign-up is told to sign in', async ({
    page,
    learner,
    openDevice,
  }) => {
    const other = await openDevice();
    await openForm(other, '/sign-up');
    await fillIn(other, { ...newPerson('Somebody Else'), email: learner.email });
    await send(other, 'Sign up');
    await expect(other.getByRole('main').getByRole('alert')).toBeVisible();
    await expect(other.getByLabel('Name')).toHaveValue('Somebody Else');
    await page.goto('/today');
    await expect(page.getByTestId('start-card')).toBeVisible();
  });

  test('after sign-in, takes a visitor to the page that they wanted', async ({ page, learner, openDevice }) => {
    const stranger = await openDevice();
    await stranger.goto('/progress');
    await expect(stranger).toHaveURL(/\/sign-in\?next=%2Fprogress$/);
    await openForm(stranger, stranger.url());
    await fillIn(stranger, { email: learner.email, password: learner.password });
    await send(stranger, 'Sign in');
    await expect(stranger).toHaveURL(/\/progress$/);
    await page.goto('/sign-in?next=/missed');
    await expect(page).toHaveURL(/\/missed$/);
  });

  test('never redirects to another site', async ({ page, learner, openDevice, baseURL }) => {
    const elsewhere = ['https://evil.example/', '//evil.example', '/\\evil.example', '/%09/evil.example'];
    for (const next of [...elsewhere, 'javascript:alert(1)', '/\t/evil.example', '@evil.example']) {
      const reply = await page.request.get(`/sign-in?next=${encodeURIComponent(next)}`, { maxRedirects: 0 });
      expect(reply.status(), next).toBe(307);
      expect(new URL(reply.headers().location ?? '', baseURL).origin, next).toBe(baseURL);
    }
    const stranger = await openDevice();
    await openForm(stranger, `/sign-in?next=${encodeURIComponent('//evil.example')}`);
    await stranger.locator('input[name=next]').evaluate((input: HTMLInputElement) => {
      input.value = 'https://evil.example/';
    });
    await fillIn(stranger, { email: learner.email, password: learner.password });
    await send(stranger, 'Sign in');
    await expect(stranger).toHaveURL(`${baseURL}/today`);
  });
});
