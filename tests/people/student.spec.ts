import { playFirstMinute } from '../e2e/first-minute';
import { newPerson } from '../e2e/people';
import { expect, test } from '../e2e/story';
import { finishQuiz } from './finish-quiz';
import { look } from './look';
import { signUpByHand } from './sign-up';

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, colorScheme: 'dark' });

/** The student misses every fifth question, and does not know every seventh. */
const mannerOf = (number: number) => {
  if (number % 5 === 3) return 'wrong';
  return number % 7 === 5 ? 'unknown' : 'right';
};

test('a Network+ student starts by touch in the dark, and finishes the first quiz', async ({ page }) => {
  const { rightAfter } = await playFirstMinute(page, 'Network+', 3);
  expect(rightAfter).toHaveLength(3);
  await expect(page.getByRole('link', { name: 'Create an account' })).toBeVisible();
  await look(page, 'account');
  await page.getByRole('link', { name: 'Create an account' }).click();
  await expect(page).toHaveURL(/sign-up/);
  await look(page, 'sign-up');
  const plan = page.getByTestId('start-card');
  let wasHidden = false;
  await page.route('**/api/visits/claims', async (route) => {
    wasHidden = !(await plan.isVisible());
    await route.continue();
  });
  await signUpByHand(page, newPerson('Nora Network'));
  await expect(page).toHaveURL(/\/today$/);
  await expect(plan).toBeVisible();
  expect(wasHidden, 'the plan of someone who has done nothing is not shown').toBe(true);
  await look(page, 'today');
  await plan.getByRole('link').first().click();
  const outcomes = new Set<string>();
  const asked = await finishQuiz(page, {
    answer: async (desk, number) => {
      const known = await desk.respond(mannerOf(number));
      const outcome = (await desk.verdict.getAttribute('data-outcome')) ?? '';
      if (!outcomes.has(outcome)) await look(page, `verdict-${outcome}`);
      outcomes.add(outcome);
      return known;
    },
    goOn: (desk) => desk.goOn(),
  });
  expect(outcomes).toEqual(new Set(['right', 'wrong', 'unanswered']));
  expect(asked.length).toBeGreaterThan(5);
  await look(page, 'finish');
  await expect(page.getByTestId('day-summary').getByRole('heading', { level: 1 })).toHaveText(/Done/);
  await page.getByRole('link', { name: /^Try (it|these) again$/ }).click();
  await expect(page.getByRole('article')).toBeVisible();
});
