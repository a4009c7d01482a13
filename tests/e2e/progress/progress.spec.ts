import { content } from '../../content';
import { answerAhead } from '../arrange';
import { unfold } from '../fold';
import { inspect } from '../inspect';
import { expectRoom } from '../room';
import { expect, test } from '../story';

/** The size of a window of 1280 × 900 at 400% zoom. At this size, no bar takes up space at the edge. */
const LOW = { width: 320, height: 225 };

test.describe('the progress pages', () => {
  test.slow();

  test('start empty, and later say what is known, what is weakest, and what is coming', async ({ signedIn: page }) => {
    await page.goto('/progress');
    const known = page.getByTestId('known');
    await expect(known).toHaveText(new RegExp(`^0\\b.*\\b${content.catalog.concepts.length}\\b`));
    await expect(page.getByRole('main').getByRole('link', { name: 'Go to today’s quiz' })).toBeVisible();
    await expect(page.locator('[data-stage]')).toHaveCount(0);
    await inspect(page, 'no progress yet');
    await page.goto('/progress/history');
    await expect(page.getByRole('figure')).toHaveCount(2);
    await expect(page.locator('details')).toHaveCount(0);

    const answered = await answerAhead(page, ['right', 'right', 'right', 'wrong']);
    await page.goto('/progress');
    await expect(known).toHaveText(/^3\b/);
    await expect(page.locator('[data-stage=learning]')).toHaveText(/^1\b/);
    await expect(page.getByTestId('week')).toHaveText(/^4\b/);
    const weakest = page.getByRole('region', { name: 'Weakest topics' });
    await expect(weakest.getByRole('listitem')).toHaveCount(4);
    for (const { turn } of answered) await expect(weakest.locator(`a[href="/topics/${turn.conceptId}"]`)).toBeVisible();
    await expect(page.getByRole('table')).toHaveCount(0);
    await inspect(page, 'progress');
    await expectRoom(page, 'progress');
    const viewport = page.viewportSize() ?? LOW;
    await page.setViewportSize(LOW);
    await page.reload();
    await expectRoom(page, 'progress in a low window', LOW);
    const header = await page.getByRole('banner').boundingBox();
    expect(header?.height, 'the header is small in a low window').toBeLessThan(60);
    await expect(page.getByRole('navigation', { name: 'Main' })).toHaveCSS('position', 'static');
    await page.setViewportSize(viewport);
    const area = page.getByRole('link', { expanded: false }).first();
    await area.click();
    await expect(page.getByRole('table').getByRole('row').filter({ hasText: /\d+%/ })).not.toHaveCount(0);
    await inspect(page, 'progress with an area open');
    await page.goBack();
    await expect(page.getByRole('table')).toHaveCount(0);

    await page.getByRole('navigation', { name: 'Progress' }).getByRole('link', { name: 'History' }).click();
    await unfold(page.getByRole('figure').first(), 'Show as a table');
    const day = page.getByRole('table', { name: 'Answers per study day' }).getByRole('row').nth(1);
    await expect(day.getByRole('cell').nth(0)).toHaveText('4');
    await expect(day.getByRole('cell').nth(1)).toHaveText('3');
    await inspect(page, 'the history');
    await expectRoom(page, 'the history');
  });

  test('list a finished mock exam, which reveals nothing before its end and is the same after a reload', async ({
    signedIn: page,
  }) => {
    await page.goto('/today');
    await page.getByRole('link', { name: 'Mock exam' }).click();
    await expect(page.getByRole('button', { name: 'Start the exam' })).toBeVisible();
    await expectRoom(page, 'before a mock exam');
    await page.getByRole('button', { name: 'Start the exam' }).click();
    const bar = page.getByRole('progressbar');
    const heading = page.getByRole('article').getByRole('heading', { level: 2 });
    await expect(page.getByRole('timer')).toHaveText(/\b30\b/);
    const answerNext = async (done: number) => {
      await expect(bar).toHaveAttribute('aria-valuenow', String(done));
      await expect(heading).toBeFocused();
      await expect(page.getByRole('region', { name: 'Verdict' })).toHaveCount(0);
      await page.getByRole('button', { name: 'I don’t know' }).click();
    };
    await expect(heading).toBeFocused();
    await inspect(page, 'a mock exam');
    await page.reload();
    for (const done of [0, 1]) await answerNext(done);
    await expect(bar).toHaveAttribute('aria-valuenow', '2');
    const asked = (await heading.textContent()) ?? '';
    await page.reload();
    await expect(heading).toHaveText(asked);
    await answerNext(2);
    await expect(bar).toHaveAttribute('aria-valuenow', '3');
    await answerAhead(
      page,
      Array.from({ length: 26 }, () => 'unknown'),
      'mock',
    );
    await page.reload();
    await answerNext(29);
    await expect(page.getByTestId('score')).toHaveText(/^0%.*\b0 of 30\b/);
    await inspect(page, 'the result of a mock exam');
    await page.goto('/progress');
    await expect(page.getByRole('region', { name: 'Mock exams' }).getByRole('listitem')).toHaveCount(1);
    await expect(page.getByTestId('readiness')).toHaveText(/^25%/);
    await unfold(page.getByRole('region', { name: 'Readiness' }), 'By section');
    await inspect(page, 'readiness by section');
  });
});
