import { expect, test } from './story';

const INTERVAL = /(today|tomorrow|in \d+ (days|months))$/;

test.describe('flashcards', () => {
  test('show their back only on request: it is not in the page, nor in any reply before', async ({
    signedIn: page,
  }) => {
    let received = '';
    const reading: Promise<void>[] = [];
    page.on('response', (response) => {
      if (!/^(document|fetch|xhr)$/.test(response.request().resourceType())) return;
      if (response.url().endsWith('/api/flips')) return;
      reading.push(
        response.text().then(
          (text) => {
            received += text;
          },
          () => undefined,
        ),
      );
    });
    await page.goto('/flashcards');
    for (let card = 0; card < 3; card++) {
      await expect(page.getByRole('article').getByRole('heading')).toBeFocused();
      await Promise.all(reading);
      const before = received + (await page.content());
      const reply = page.waitForResponse('**/api/flips');
      await page.keyboard.press('Space');
      const { back, explanation } = await (await reply).json();
      await expect(page.getByText(back, { exact: true })).toBeVisible();
      expect(back.length).toBeGreaterThan(1);
      expect(before).not.toContain(explanation.slice(0, 60));
      if (back.length > 12) expect(before).not.toContain(back.slice(0, 60));
      await page.keyboard.press('3');
      await expect(page.getByText(back, { exact: true })).toBeHidden();
    }
  });

  test('are graded 1 to 4, each with its interval, and feed the same memory as the quiz', async ({
    signedIn: page,
  }) => {
    await page.goto('/flashcards');
    for (const grade of [1, 2, 3, 4]) {
      await expect(page.getByRole('article').getByRole('heading')).toBeFocused();
      await page.keyboard.press('3');
      await page.keyboard.press('Space');
      const group = page.getByRole('group', { name: 'How well did you know it?' });
      await expect(group.getByRole('button')).toHaveCount(4);
      for (const name of ['Again', 'Hard', 'Good', 'Easy']) {
        await expect(group.getByRole('button', { name })).toHaveText(INTERVAL);
      }
      await page.keyboard.press(String(grade));
      await expect(group).toBeHidden();
    }
    await page.goto('/progress');
    await expect(page.getByText(/ 4 begun, of \d+ concepts/)).toBeVisible();
    await expect(page.getByText('4 on 1 day of the last')).toBeVisible();
    await page.goto('/today');
    await expect(page.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '3');
  });
});
