import { content } from '../content';
import { playFirstMinute } from '../e2e/first-minute';
import { expect, test } from '../e2e/story';

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, colorScheme: 'dark' });

/** The maximum for the median reading time over all goals, in seconds. */
const AIM_SECONDS = 60;

test('from the landing page to the first right answer, reading takes at most a minute', async ({ page }) => {
  const seconds: number[] = [];
  for (const { shortTitle } of content.catalog.goals) {
    const { readings, rightAfter } = await playFirstMinute(page, shortTitle, 1);
    const [first] = rightAfter;
    seconds.push(first?.reading ?? Number.NaN);
    const screens = readings.map(({ screen, seconds }) => `${screen} ${seconds.toFixed(1)}`).join(', ');
    console.log(`${shortTitle}: ${first?.reading.toFixed(1)} s (${screens})`);
    await page.evaluate(() => localStorage.clear());
  }
  const sorted = seconds.toSorted((one, other) => one - other);
  const median = ((sorted[(sorted.length - 1) >> 1] ?? 0) + (sorted[sorted.length >> 1] ?? 0)) / 2;
  console.log(`median of ${sorted.length} goals: ${median.toFixed(1)} s`);
  expect(median).toBeLessThanOrEqual(AIM_SECONDS);
});
