import { randomUUID } from 'node:crypto';
import { type Browser, type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import { makeVisitor, noonZone, type Person } from '../outside/visitor';
import { type Noise, watchNoise } from './noise';

type Worker = {
  /** The cookies of the learner that this worker's reading stories share. */
  readonly readerCookies: string;
};

export type Story = {
  /** What the browser may complain about in this story; anything else fails it. */
  readonly noise: Noise;
  /** Somebody who has just signed up, and is signed in in this story's browser. */
  readonly learner: Person;
  /** A page of that learner's. */
  readonly signedIn: Page;
  /** A page of a learner who has just signed up, for stories that change nothing: all of one worker share the learner. */
  readonly reading: Page;
  /** Another browser of the same kind, watched likewise, where nobody is signed in. */
  openDevice(): Promise<BrowserContext>;
};

/** The base of every story: an address, and no noise. */
export const test = base.extend<Story, Worker>({
  readerCookies: [
    async ({}, use) => {
      const visitor = makeVisitor(process.env.WELL_KNOWN_URL ?? '');
      await visitor.signUp(newPerson('Rhea Reader'));
      await use(visitor.cookies());
    },
    { scope: 'worker' },
  ],
  baseURL: async ({}, use) => {
    await use(process.env.WELL_KNOWN_URL);
  },
  timezoneId: async ({}, use) => {
    await use(noonZone(new Date()));
  },
  noise: [
    async ({ context }, use) => {
      const noise = watchNoise();
      noise.listenTo(context);
      await use(noise);
      expect(noise.heard(), 'console errors, page errors and failed requests').toEqual([]);
    },
    { auto: true },
  ],
  learner: async ({ context }, use) => {
    const person = newPerson();
    await signUpIn(context, person);
    await use(person);
  },
  signedIn: async ({ page, learner: _ }, use) => {
    await use(page);
  },
  reading: async ({ context, page, readerCookies }, use) => {
    await takeCookies(context, readerCookies);
    await use(page);
  },
  openDevice: async ({ browser, noise }, use) => {
    const opened: BrowserContext[] = [];
    await use(async () => {
      const device = await openWatched(browser, noise);
      opened.push(device);
      return device;
    });
    for (const device of opened) await device.close();
  },
});

export { expect };

async function openWatched(browser: Browser, noise: Noise): Promise<BrowserContext> {
  const device = await browser.newContext();
  noise.listenTo(device);
  return device;
}

/** Somebody nobody has met before. */
export const newPerson = (name = 'Ada Learner'): Person => ({
  name,
  email: `${randomUUID()}@example.org`,
  password: randomUUID(),
});

/** Signs somebody up, and this browser in as them, without going through the pages. */
export async function signUpIn(context: BrowserContext, person: Person): Promise<void> {
  const url = process.env.WELL_KNOWN_URL ?? '';
  const visitor = makeVisitor(url);
  await visitor.signUp(person);
  await takeCookies(context, visitor.cookies());
}

/** Signs this browser in as somebody who has an account. */
export async function signInIn(context: BrowserContext, person: Person): Promise<void> {
  const visitor = makeVisitor(process.env.WELL_KNOWN_URL ?? '');
  await visitor.signIn(person);
  await takeCookies(context, visitor.cookies());
}

async function takeCookies(context: BrowserContext, header: string): Promise<void> {
  const session = header.split('; ').filter((pair) => pair.startsWith('next-auth.session-token='));
  const cookies = session.map((pair) => {
    const at = pair.indexOf('=');
    return {
      name: pair.slice(0, at),
      value: pair.slice(at + 1),
      url: process.env.WELL_KNOWN_URL ?? '',
      httpOnly: true,
    };
  });
  if (cookies.length === 0) throw new Error('not signed in');
  await context.addCookies(cookies);
}
