import { defineConfig } from '@playwright/test';

const isRoot = process.getuid?.() === 0;
const quiet = [
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/**
 * Runs browser tests against the production build, as `npm start` serves it. `CHROMIUM` selects a browser other than
 * Debian's.
 */
export default defineConfig({
  testDir: 'tests/e2e',
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
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: isRoot ? ['--no-sandbox', ...quiet] : quiet,
    },
  },
});
