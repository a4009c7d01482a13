import AxeBuilder from '@axe-core/playwright';
import { answerAhead, openClassAhead } from './arrange';
import { expect, test } from './story';

/** 1280 CSS pixels at 400 % (WCAG 2.2, success criterion 1.4.10). */
const NARROW = { width: 320, height: 640 };

test.describe('at 320 pixels, with everything unfolded', () => {
  test.use({ viewport: NARROW });

  test('no page scrolls sideways, and every target is large enough', async ({ signedIn: page }) => {
    test.slow();
    await answerAhead(page, ['wrong']);
    const classroom = await openClassAhead(page, 'Networks 1');
    const learner = ['/progress', '/missed', '/settings', '/account', '/account/data', '/classrooms', '/concepts/ssh'];
    const library = [
      '/',
      '/learn',
      '/learn/ssh',
      '/learn/port-ranges',
      '/ports',
      '/ports/22',
      '/how-it-works',
      '/privacy',
    ];
    const ofClass = [
      '',
      '/help',
      '/concepts',
      '/concepts/ssh',
      '/misconceptions',
      '/assignments',
      '/people',
      '/exports',
    ];
    for (const path of [...learner, ...library, ...ofClass.map((each) => `${classroom}${each}`)]) {
      await page.goto(path);
      const { wide, widest } = await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
        const wide = document.documentElement.scrollWidth - window.innerWidth;
        const beyond = [...document.querySelectorAll('main *')].filter(
          (each) => each.getBoundingClientRect().right > window.innerWidth + 1,
        );
        return { wide, widest: wide > 0 ? beyond.map((each) => each.outerHTML.slice(0, 120)).slice(0, 3) : [] };
      });
      expect.soft(wide, `${path}: scrolls sideways: ${widest.join(' | ')}`).toBeLessThanOrEqual(0);
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().withRules(['target-size']).analyze();
      const small = violations.flatMap(({ nodes }) => nodes.map(({ html }) => html.slice(0, 160)));
      expect.soft(small, `${path}: targets`).toEqual([]);
    }
  });
});
