import type { Browser, Page, PlaywrightTestOptions } from '@playwright/test';

/** The options of a story that determine its browser context. */
export type DeviceOptions = Pick<
  PlaywrightTestOptions,
  'viewport' | 'colorScheme' | 'hasTouch' | 'isMobile' | 'timezoneId' | 'javaScriptEnabled'
>;

/**
 * The pages that one worker reuses from story to story. A new browser context with its first page costs more than a
 * second of processor time, and a reused page a fifth of that. A story must remove whatever this cannot reset, such as
 * an init script.
 */
export type KeptPages = {
  /** Returns a page that no story is using, alone in its context and as good as new. */
  take(browser: Browser, options: DeviceOptions): Promise<Page>;
  /** Takes a page back and removes what its story left in the browser. */
  giveBack(page: Page): Promise<void>;
};

/** A document of the app without scripts. A page shows it between stories, so that nothing runs in it. */
const QUIET_PATH = '/robots.txt';

export function keepPages(): KeptPages {
  const idle = new Map<string, Page[]>();
  const keys = new Map<Page, string>();
  return {
    take: async (browser, options) => {
      const key = JSON.stringify(options);
      const page = idle.get(key)?.pop() ?? (await (await browser.newContext()).newPage());
      keys.set(page, key);
      if (options.viewport) await page.setViewportSize(options.viewport);
      const { colorScheme = null } = options;
      await page.emulateMedia({ colorScheme, media: null, reducedMotion: null, forcedColors: null });
      return page;
    },
    giveBack: async (page) => {
      if (page.isClosed()) return page.context().close();
      await forget(page);
      const key = keys.get(page) ?? '';
      idle.set(key, [...(idle.get(key) ?? []), page]);
    },
  };
}

async function forget(page: Page): Promise<void> {
  const context = page.context();
  for (const other of context.pages()) if (other !== page) await other.close();
  page.removeAllListeners('response');
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await context.setOffline(false);
  await page.goto(QUIET_PATH);
  await page.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
  await context.clearCookies();
}
