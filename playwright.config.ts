import { defineConfig } from '@playwright/test';
import { browser } from './tests/browser';

const isRoot = process.getuid?.() === 0;
/**
 * Playwright's own list, which a list of ours replaces, and in the last row what each new window of Chromium would load:
 * two pages for suggestions of the address bar, in a process each, and a process in reserve. They cost more than a page
 * of ours. The headless shell has no address bar.
 */
const disabledFeatures = [
  ...['AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'HttpsUpgrades'],
  ...['HttpsFirstBalancedModeAutoEnable', 'LensOverlay', 'MediaRouter', 'PaintHolding'],
  ...['ThirdPartyStoragePartitioning', 'AvoidCorsURLLoaderRestartOnRedirect', 'OptimizationHints'],
  ...['NetworkTimeServiceQuerying', 'AimEnabled', 'PreconnectToSearch'],
  ...['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'SpareRendererForSitePerProcess'],
];
const quiet = [
  `--disable-features=${disabledFeatures.join(',')}`,
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** Runs browser tests against the production build, as `npm start` serves it. */
export default defineConfig({
  // `npm test` runs the first project, and `npm run test:long` the second.
  projects: [
    { name: 'e2e', testDir: 'tests/e2e' },
    { name: 'people', testDir: 'tests/people', timeout: 300_000 },
  ],
  outputDir: 'tests/.artifacts/e2e',
  globalSetup: './tests/e2e/global-setup.ts',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 45_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(browser !== null && { executablePath: browser }),
      args: isRoot ? ['--no-sandbox', ...quiet] : quiet,
    },
  },
});
