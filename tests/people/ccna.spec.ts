import { findGoal, listCourse } from '@/lib/catalog/course';
import { content } from '../content';
import { giveByPointer } from '../e2e/give-response';
import { newPerson } from '../e2e/people';
import { expect, test } from '../e2e/story';
import { playVisit } from '../e2e/visit';
import { finishQuiz } from './finish-quiz';
import { look } from './look';
import { signUpByHand } from './sign-up';

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, colorScheme: 'light' });

const goal = findGoal(content.catalog, 'cisco-ccna-200-301');
const EXAM_IN_DAYS = 80;

test('a CCNA student enters through the link to the exam, and is asked about nothing else', async ({ page }) => {
  if (!goal) throw new Error('there is no CCNA goal');
  await page.goto('/');
  await page.getByRole('main').getByRole('link', { name: goal.title }).click();
  await expect(page).toHaveURL(/\/start/);
  const examOn = new Date(Date.now() + EXAM_IN_DAYS * 86_400_000).toISOString().slice(0, 10);
  await page.getByLabel(/^Exam day/).fill(examOn);
  await page.getByRole('radio', { name: /^5/ }).check({ force: true });
  await expect(page.getByTestId('outlook')).toHaveText(/\d/);
  await look(page, 'pace');
  await playVisit(page, {
    count: 3,
    open: () => page.getByRole('button', { name: /new to this/ }).click(),
    give: async (article, { right }) => {
      await giveByPointer(article, right);
      await page.getByRole('button', { name: 'Check' }).click();
    },
    goOn: (button) => button.click(),
  });
  await page.getByRole('link', { name: 'Create an account' }).click();
  await signUpByHand(page, newPerson('Cleo Cisco'));
  await expect(page).toHaveURL(/\/today$/);
  await page.getByTestId('start-card').getByRole('link').first().click();
  const forms = new Set<string>();
  const asked = await finishQuiz(page, {
    answer: async (desk, number) => {
      const { question } = await desk.question();
      if (!forms.has(question.form)) await look(page, `question-${question.form}`);
      forms.add(question.form);
      return desk.respond(number % 4 === 1 ? 'wrong' : 'right');
    },
    goOn: (desk) => desk.goOn(),
  });
  const course = new Set<string>(listCourse(content.catalog, [goal.id]));
  expect(asked.map(({ turn }) => turn.conceptId).filter((id) => !course.has(id))).toEqual([]);
  await look(page, 'finish');
  await page.getByRole('link', { name: 'Done' }).click();
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Progress' }).click();
  await expect(page).toHaveURL(/\/progress$/);
  await look(page, 'progress');
});
