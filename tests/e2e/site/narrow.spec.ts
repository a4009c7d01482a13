import { answerAhead } from '../arrange';
import { expectRoom } from '../room';
import { expect, test } from '../story';

/** The pages that no other story checks at this width. */
const PAGES = [
  '/today/practice/mock',
  '/today/practice/ssh',
  '/account',
  '/account/data',
  '/account/second-factor',
  '/topics/port-ranges',
  '/topics/reading-ss',
  '/topics/socket-notation',
];
/** The size of a window of 1280 × 900 at 400% zoom, in which no bar takes up space at the edge. */
const LOW = { width: 320, height: 225 };

test('at 320 pixels with everything unfolded, no page scrolls sideways, and every target and text is large enough', async ({
  signedIn: page,
}) => {
  await answerAhead(page, ['wrong']);
  for (const path of PAGES) {
    await page.goto(path);
    await expectRoom(page, path);
  }
  await page.setViewportSize(LOW);
  await page.goto('/progress');
  await expectRoom(page, 'progress in a low window', LOW);
  const header = await page.getByRole('banner').boundingBox();
  expect(header?.height, 'the header is small where space is short').toBeLessThan(60);
  await expect(page.getByRole('navigation', { name: 'Main' })).toHaveCSS('position', 'static');
});
