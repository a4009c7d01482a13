import { askSample, markSample, SAMPLE_COUNT } from '@/lib/study/sitting/sample';
import { content } from '../../content';
import { expect, test } from '../story';

const { catalog } = content;

test.describe('the landing page', () => {
  test('has a real question for everyone, marked and explained with its source, and then another', async ({ page }) => {
    await page.goto('/');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const sample = page.getByRole('region').filter({ has: page.getByTestId('options') });
    const prompt = (await sample.getByRole('heading').textContent()) ?? '';
    const options = sample.getByTestId('options').locator('label');
    const texts = await options.locator(':scope > span').allTextContents();
    const numbers = Array.from({ length: SAMPLE_COUNT }, (_, number) => number);
    const number = numbers.find((each) => {
      const { question } = askSample(catalog, each);
      return 'options' in question && question.prompt === prompt && question.options.join() === texts.join();
    });
    const marks = texts.map((_, choice) => markSample(catalog, number ?? -1, { form: 'single-choice', choice }));
    const isRight = marks.map((mark) => mark.ok && mark.value.outcome === 'right');
    expect(isRight.filter(Boolean)).toHaveLength(1);
    const wrong = isRight.indexOf(false);
    const check = sample.getByRole('button', { name: 'Check' });
    await expect(check).toBeDisabled();
    await expect(async () => {
      await options.nth(wrong).click();
      await expect(check).toBeEnabled({ timeout: 500 });
    }).toPass();
    await check.click();
    const verdict = sample.getByRole('region', { name: 'Verdict' });
    await expect(verdict).toHaveAttribute('data-outcome', 'wrong');
    await verdict.getByText('More', { exact: true }).click();
    await expect(verdict.locator('q')).toBeVisible();
    await expect(verdict.getByRole('link').first()).toHaveAttribute('href', /^https:\/\//);
    await expect(sample.locator('[data-mark=right], [data-mark=missed]')).toHaveCount(1);
    await expect(options.nth(wrong)).toHaveAttribute('data-mark', 'wrong');
    await expect(sample.getByRole('link', { name: 'Start for free' })).toHaveAttribute('href', '/start');

    await sample.getByRole('button', { name: 'Another one' }).click();
    await expect(verdict).toBeHidden();
    await expect(options.first()).toBeVisible();
    await sample.getByRole('button', { name: 'I don’t know' }).click();
    await expect(verdict).toHaveAttribute('data-outcome', 'unanswered');
    expect(await page.context().cookies(), 'nothing is stored about a stranger').toEqual([]);
  });
});
