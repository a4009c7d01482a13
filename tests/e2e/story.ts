import { test as base, expect, type Page } from '@playwright/test';
import { noonZone, type Person } from '../outside/visitor';
import { deviceFor } from './devices';
import { type KeptPages, keepPages } from './kept-pages';
import { type Noise, watchNoise } from './noise';
import { giveAccount, newPerson, signInIn, signUpIn } from './people';

type Worker = {
  readonly keptPages: KeptPages;
  /** The learner that this worker's read-only stories share. */
  readonly reader: Person;
};

type Story = {
  /** Opens a page in another browser of the same kind that is not signed in. */
  openDevice(): Promise<Page>;
  /** The problems that the browser may report in this story. Any other problem fails it. */
  readonly noise: Noise;
  /** A learner who has just signed up and is signed in to this story's browser. */
  readonly learner: Person;
  /** A page of that learner. */
  readonly signedIn: Page;
  /**
   * A page of a learner who has just signed up, for stories that change nothing. All stories of one worker share the
   * learner.
   */
  readonly reading: Page;
};

/** The base of every story: an address, reused browsers, and no unexpected problems. */
export const test = base.extend<Story, Worker>({
  keptPages: [
    async ({}, use) => {
      await use(keepPages());
    },
    { scope: 'worker' },
  ],
  reader: [
    async ({}, use) => {
      const reader = newPerson('Rhea Reader');
      await giveAccount(reader);
      await use(reader);
    },
    { scope: 'worker' },
  ],
  baseURL: async ({}, use) => {
    await use(process.env.WELL_KNOWN_URL);
  },
  viewport: async ({}, use, { file }) => {
    await use(deviceFor(file).viewport);
  },
  colorScheme: async ({}, use, { file }) => {
    await use(deviceFor(file).colorScheme);
  },
  hasTouch: async ({}, use, { file }) => {
    await use(deviceFor(file).hasTouch);
  },
  isMobile: async ({}, use, { file }) => {
    await use(deviceFor(file).isMobile);
  },
  timezoneId: async ({}, use) => {
    await use(noonZone(new Date()));
  },
  noise: [
    async ({}, use) => {
      const noise = watchNoise();
      await use(noise);
      expect(noise.heard(), 'console errors, page errors, and failed requests').toEqual([]);
    },
    { auto: true },
  ],
  openDevice: async (
    { browser, keptPages, noise, viewport, colorScheme, hasTouch, isMobile, timezoneId, javaScriptEnabled },
    use,
  ) => {
    const options = { viewport, colorScheme, hasTouch, isMobile, timezoneId, javaScriptEnabled };
    const opened: Page[] = [];
    await use(async () => {
      const page = await keptPages.take(browser, options);
      noise.listenTo(page.context());
      opened.push(page);
      return page;
    });
    noise.stop();
    for (const page of opened) await keptPages.giveBack(page);
  },
  page: async ({ openDevice }, use) => {
    await use(await openDevice());
  },
  context: async ({ page }, use) => {
    await use(page.context());
  },
  learner: async ({ context }, use) => {
    const person = newPerson();
    await signUpIn(context, person);
    await use(person);
  },
  signedIn: async ({ page, learner: _ }, use) => {
    await use(page);
  },
  reading: async ({ page, reader }, use) => {
    await signInIn(page.context(), reader);
    await use(page);
  },
});

export { expect };
