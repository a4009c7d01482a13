import { answerAhead, limitNewConcepts, openClassAhead } from '../arrange';
import { unfold } from '../fold';
import { inspect } from '../inspect';
import { quizDesk } from '../quiz-desk';
import { expectRoom } from '../room';
import { expect, test } from '../story';

test.describe('there is no accessibility problem', () => {
  const about = ['/', '/start', '/sign-in', '/sign-up', '/forgot-password', '/gone', '/how-it-works', '/privacy'];
  const topics = ['/topics', '/topics/map', ...['address-analogies', 'bind', 'time-wait', 'ssh'].map((id) => `/topics/${id}`)];
  const ports = ['/ports', '/ports/22', '/ports/6664-6671'];
  for (const [subject, paths] of Object.entries({ about, topics, ports })) {
    test(`on the public pages: ${subject}`, async ({ page }) => {
      for (const path of paths) {
        await page.goto(path);
        await inspect(page, path);
        await expectRoom(page, path);
      }
    });
  }

  test('on a page that does not exist', async ({ page, noise }) => {
    noise.expect(/404.*nowhere/);
    await page.goto('/nowhere');
    await inspect(page, 'not found');
  });

  test('on a form with errors', async ({ page }) => {
    await page.goto('/sign-up');
    await expect(page.locator('input[name=timeZone]')).toHaveValue(/\S/);
    await page.getByRole('main').getByRole('button', { name: 'Sign up' }).click();
    await expect(page.getByLabel('Name')).toHaveAttribute('aria-invalid', 'true');
    await inspect(page, 'refused sign-up');
  });

  test('on Today: home, question, verdict, end', async ({ signedIn: page, learner }) => {
    await limitNewConcepts(learner, 2);
    await page.goto('/today');
    await inspect(page, 'home');
    await expectRoom(page, 'home');
    await page.goto('/today/quiz');
    const desk = quizDesk(page);
    await desk.question();
    await inspect(page, 'question');
    await expectRoom(page, 'question');
    await page.reload();
    await desk.respond('wrong');
    await inspect(page, 'wrong');
    await page.reload();
    await desk.respond('right');
    await inspect(page, 'right');
    await page.reload();
    for (let asked = 0; asked < 6 && (await page.getByRole('progressbar').isVisible()); asked++) {
      await desk.respond('right');
      await desk.goOn();
      await expect(desk.heading.or(page.getByTestId('day-summary'))).toBeVisible();
    }
    await expect(page.getByTestId('day-summary')).toBeVisible();
    await inspect(page, 'end');
  });

  test('on flashcards: front and back', async ({ signedIn: page }) => {
    await page.goto('/today/practice/flashcards');
    await quizDesk(page).readLessons();
    await expect(page.getByRole('article').getByRole('heading')).toBeFocused();
    await inspect(page, 'front');
    await expectRoom(page, 'front');
    await page.getByRole('button', { name: 'Flip' }).click();
    await expect(page.getByRole('group', { name: 'How well did you know it?' })).toBeVisible();
    await inspect(page, 'back');
  });

  test('on missed topics', async ({ signedIn: page }) => {
    await page.goto('/today/practice/missed');
    await inspect(page, 'nothing missed');
    await answerAhead(page, ['wrong']);
    await page.goto('/today/practice/missed');
    await inspect(page, 'missed');
    await expectRoom(page, 'missed');
    await page.goto('/today/practice/missed/quiz');
    await quizDesk(page).question();
    await inspect(page, 'practice');
    await expectRoom(page, 'practice');
  });

  test('on progress', async ({ signedIn: page }) => {
    await page.goto('/progress');
    await inspect(page, 'no progress yet');
    await answerAhead(page, ['right']);
    await page.goto('/progress');
    await inspect(page, 'progress');
    await expectRoom(page, 'progress');
    await page.goto('/progress/history');
    await unfold(page, 'Show as a table');
    await inspect(page, 'history');
    await expectRoom(page, 'history');
  });

  test('on settings, with and without errors', async ({ reading: page, noise }) => {
    noise.expect(/422/);
    await page.goto('/settings');
    await inspect(page, 'settings');
    await expectRoom(page, 'settings');
    await page.getByLabel('Minutes a day', { exact: true }).fill('1');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByLabel('Minutes a day', { exact: true })).toHaveAttribute('aria-invalid', 'true');
    await inspect(page, 'refused settings');
  });

  test('on the list of classes and on a class', async ({ signedIn: page }) => {
    await page.goto('/classes');
    await inspect(page, 'no classrooms');
    await page.goto(await openClassAhead(page, 'Networks 1'));
    await inspect(page, 'a new class');
    await page.goto(`${new URL(page.url()).pathname}/reports`);
    await inspect(page, 'no reports');
    await expectRoom(page, 'no reports');
    await page.goto('/classes');
    await expect(page.getByRole('list', { name: 'Your classes' })).toBeVisible();
    await inspect(page, 'classrooms');
    await expectRoom(page, 'classrooms');
  });

  test('on the assignments of a class and on one of them', async ({ signedIn: page }) => {
    await page.goto(`${await openClassAhead(page, 'Networks 1')}/assignments`);
    await page.getByRole('button', { name: 'Assign' }).click();
    await expect(page.locator('#concepts-error')).toBeVisible();
    await inspect(page, 'refused assignment');
    await expectRoom(page, 'refused assignment');
    const search = page.getByRole('combobox', { name: 'Individual topics' });
    await search.fill('IP address');
    await expect(page.getByRole('option').first()).toBeVisible();
    await inspect(page, 'topics found');
    await search.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('list', { name: 'Individual topics chosen' }).getByRole('listitem')).toHaveCount(1);
    await page.getByLabel('Title').fill('Addresses');
    await page.getByRole('button', { name: 'Assign' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Addresses');
    await unfold(page, 'Withdraw…');
    await inspect(page, 'an assignment');
    await page.getByRole('link', { name: 'Preview as a learner' }).click();
    await expect(page.getByRole('progressbar')).toBeVisible();
    await inspect(page, 'a preview');
    await expectRoom(page, 'a preview');
  });
});
