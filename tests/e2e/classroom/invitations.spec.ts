import { linkFor } from '../../outside/mailbox';
import { inspect } from '../inspect';
import { newPerson, sendSignUpForm, signInIn } from '../people';
import { quizDesk } from '../quiz-desk';
import { expect, test } from '../story';

const dataDir = () => process.env.WELL_KNOWN_DATA ?? '';

test('an invitation appears once its address is verified with a link that can be sent again', async ({
  signedIn: page,
  openDevice,
}) => {
  await page.goto('/classes');
  await page.locator('input[name="name"]').fill('Invited room');
  await page
    .locator('form', { has: page.locator('input[name="name"]') })
    .getByRole('button')
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Invited room');
  const invited = newPerson('Coco Instructor');
  await page.goto(`${page.url()}/people`);
  await page.locator('input[name="email"]').last().fill(invited.email);
  await page
    .locator('form', { has: page.locator('input[name="email"]') })
    .last()
    .getByRole('button')
    .click();
  await expect(page.getByRole('button', { name: invited.email })).toBeVisible();

  const theirs = await openDevice();
  await sendSignUpForm(invited);
  await signInIn(theirs.context(), invited);
  await theirs.goto('/classes');
  const note = theirs.getByRole('region', { name: 'Verify your address' });
  await expect(note).toBeVisible();
  await expect(theirs.getByRole('main')).not.toContainText('Invited room');
  await inspect(theirs, 'classrooms before the address is verified');
  const first = await linkFor(dataDir(), invited.email, '/confirm-email');
  await note.getByRole('button').click();
  await expect(note.getByRole('status')).toBeVisible();
  await expect.poll(() => linkFor(dataDir(), invited.email, '/confirm-email')).not.toBe(first);

  const link = await linkFor(dataDir(), invited.email, '/confirm-email');
  const stranger = await openDevice();
  await stranger.goto(link);
  await expect(stranger.getByRole('main').getByRole('link', { name: 'Sign in' })).toBeVisible();
  await inspect(stranger, 'a link to verify, signed out');
  await stranger.getByRole('main').getByRole('link', { name: 'Sign in' }).click();
  await stranger.getByLabel('E-mail').fill(invited.email);
  await stranger.getByLabel('Password').fill(invited.password);
  await stranger.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
  await expect(stranger).toHaveURL(/\/confirm-email\?token=/);
  await stranger.getByRole('main').getByRole('button').click();
  await expect(stranger.getByRole('main').getByRole('status')).toBeVisible();

  await theirs.reload();
  await expect(note).toBeHidden();
  await expect(theirs.getByRole('list', { name: 'Invitations' })).toContainText('Invited room');
});

test('an open question leads to a page about the deleted account when the account is deleted in another tab', async ({
  signedIn: page,
  learner,
  noise,
}) => {
  noise.expect(/401|\/api\/answers/);
  await page.goto('/today/quiz');
  await quizDesk(page).question();
  const other = await page.context().newPage();
  await other.goto('/account/data');
  await other.locator('input[name="email"]').fill(learner.email);
  await other.locator('input[name="password"]').fill(learner.password);
  await other
    .locator('form', { has: other.locator('input[name="email"]') })
    .getByRole('button')
    .click();
  await expect(other).toHaveURL(/\/$/);
  await page.getByRole('button', { name: 'I don’t know' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toBeVisible();
  await page.locator('a[href="/gone"]').click();
  await expect(page).toHaveURL(/\/gone$/);
});
