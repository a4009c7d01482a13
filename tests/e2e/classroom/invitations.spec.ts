import { linkFor } from '../../outside/mailbox';
import { openClassAhead } from '../arrange';
import { inspect } from '../inspect';
import { newPerson, sendSignUpForm, signInIn } from '../people';
import { quizDesk } from '../quiz-desk';
import { expectRoom } from '../room';
import { expect, test } from '../story';

const dataDir = () => process.env.WELL_KNOWN_DATA ?? '';

test('an invitation appears once its address is verified with a link that can be sent again', async ({
  signedIn: page,
  openDevice,
}) => {
  const { path } = await openClassAhead(page, 'Invited room');
  const invited = newPerson('Coco Instructor');
  await page.goto(`${path}/people`);
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
  await inspect(stranger, 'a link to verify, signed in');
  await stranger.getByRole('main').getByRole('button').click();
  await expect(stranger.getByRole('main').getByRole('status')).toBeVisible();

  await theirs.goto('/account');
  const you = theirs.getByRole('region', { name: 'You', exact: true });
  await expect(you).toContainText(invited.email);
  await expect(you.getByRole('button'), 'there is nothing left to verify').toHaveCount(0);
  await theirs.goto('/classes');
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
  await expectRoom(other, 'account data');
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
