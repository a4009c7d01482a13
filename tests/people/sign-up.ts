import type { Page } from '@playwright/test';
import { expect } from '../e2e/story';
import type { Person } from '../outside/visitor';
import { tabTo } from './by-keys';

/** Fills in the sign-up form by mouse or touch, and waits for the page after it. */
export async function signUpByHand(page: Page, { name, email, password }: Person): Promise<void> {
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign up' }).click();
  await expect(page).not.toHaveURL(/sign-up/);
}

/** Fills in the sign-up form with the keyboard alone, and waits for the page after it. */
export async function signUpByKeys(page: Page, { name, email, password }: Person): Promise<void> {
  const texts = { Name: name, 'E-mail': email, Password: password };
  for (const [label, text] of Object.entries(texts)) {
    await tabTo(page.getByLabel(label));
    await page.keyboard.type(text);
  }
  await page.keyboard.press('Enter');
  await expect(page).not.toHaveURL(/sign-up/);
}
