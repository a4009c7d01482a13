import { newPerson } from '../e2e/people';
import { expect, test } from '../e2e/story';
import { look } from './look';
import { signUpByHand } from './sign-up';

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, colorScheme: 'light' });

test('an instructor creates a class for Monday, assigns mail ports, and tries them as a learner', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Create a class' }).click();
  await expect(page).toHaveURL(/sign-up/);
  await look(page, 'sign-up');
  await signUpByHand(page, newPerson('Ines Instructor'));
  await expect(page).toHaveURL(/\/classes/);
  await look(page, 'classes');
  await page.getByLabel('Name').fill('Networking, Monday');
  await page.getByRole('button', { name: 'Create' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Networking, Monday');
  await look(page, 'new-class');
  const address = page.url();
  await page.getByRole('link', { name: 'Assignments' }).first().click();
  await page.getByRole('checkbox', { name: /^Mail ports/ }).check();
  await expect(page.getByTestId('load')).toHaveText(/\d+ topics/);
  await look(page, 'assign');
  await page.getByRole('button', { name: 'Assign' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mail ports');
  await look(page, 'assignment');
  await page.getByRole('link', { name: 'Preview as a learner' }).click();
  const progress = page.getByRole('progressbar');
  await expect(progress).toBeVisible();
  const total = Number(await progress.getAttribute('aria-valuemax'));
  for (let done = 0; done < total; done++) {
    await expect(progress).toHaveAttribute('aria-valuenow', String(done));
    await page.getByRole('button', { name: 'I don’t know' }).click();
    await expect(page.getByRole('region', { name: 'Verdict' })).toBeVisible();
    if (done === 0) await look(page, 'preview');
    await page.getByRole('button', { name: /^(Continue|Finish)$/ }).click();
  }
  await expect(page.getByRole('region', { name: 'Verdict' })).toBeHidden();
  await expect(progress).toHaveAttribute('aria-valuenow', String(total));
  await look(page, 'preview-over');
  await page.goto(`${address}/join`);
  await look(page, 'join');
  await page.goto(`${address}/join/projector`);
  await look(page, 'projector');
});
