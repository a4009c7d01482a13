import type { Page } from '@playwright/test';
import { quizDesk } from '../quiz-desk';
import { expect, test } from '../story';

declare global {
  interface Window {
    heard: string[];
  }
}

/** Records in the page what a screen reader would announce: text added to a status region, and the focused element. */
async function listen(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.heard = [];
    const status = document.querySelector('main [role=status]');
    if (!status) throw new Error('the page has no status region to begin with');
    const note = () => status.textContent && window.heard.push(`status: ${status.textContent}`);
    new MutationObserver(note).observe(status, { childList: true, characterData: true, subtree: true });
    document.addEventListener('focusin', ({ target }) => {
      const { tagName, textContent } = target as HTMLElement;
      window.heard.push(`focus: ${tagName} ${textContent}`);
    });
  });
}

const heard = (page: Page) => page.evaluate(() => window.heard.splice(0));

test.describe('a screen reader', () => {
  test('announces the verdict as one text, then its heading, and after Enter the next question', async ({
    signedIn: page,
  }) => {
    await page.goto('/today/quiz');
    const desk = quizDesk(page);
    await desk.question();
    await listen(page);
    await expect(page.getByRole('main').getByRole('status')).toHaveCount(1);

    await page.keyboard.press('Enter');
    await expect(desk.status, 'nothing was chosen').toHaveText(/\S/);
    expect(await heard(page)).toEqual([expect.stringMatching(/^status: Choose/)]);

    const { right } = await desk.respondByKeys('wrong');
    await expect(desk.verdict.getByRole('heading')).toBeFocused();
    const [said, focused, ...more] = await heard(page);
    expect(said).toMatch(/^status: Not quite\. The answer is \S/);
    expect(said?.split(' ').length, 'short').toBeLessThan(40);
    expect(focused).toMatch(/^focus: H3 Not quite/);
    expect(more).toEqual([]);
    expect(right.form).not.toBe('none');
    await expect(desk.verdict).toMatchAriaSnapshot(`
      - region "Verdict":
        - heading "Not quite" [level=3]
        - paragraph: /The answer is/
    `);
    const names = await page
      .getByRole('main')
      .getByRole('button')
      .evaluateAll((all) => all.map(({ textContent }) => textContent));
    expect(names, 'no key is part of a name').not.toContainEqual(expect.stringMatching(/\b(Enter|[a-z])$/));

    await page.keyboard.press('Enter');
    const { question } = await desk.question();
    expect((await heard(page)).at(-1)).toBe(`focus: H2 ${question.prompt}`);
    await expect(desk.status).toHaveText('');
  });

  test('keeps the verdict, as for everyone else, while Enter is held down', async ({ signedIn: page }) => {
    await page.goto('/today/quiz');
    const desk = quizDesk(page);
    await desk.question();
    await page.keyboard.press('1');
    for (let times = 0; times < 8; times++) {
      await page.keyboard.down('Enter');
      await page.waitForTimeout(60);
    }
    await expect(desk.verdict).toBeVisible();
    await page.keyboard.up('Enter');
    await expect(desk.verdict).toBeVisible();
    await page.keyboard.press('Enter');
    await desk.question();
  });
});
