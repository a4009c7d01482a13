import { defineConfig } from '@playwright/test';

const isRoot = process.getuid?.() === 0;
const quiet = [
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** Each story is told at one width: these on a phone, all others on a desktop. `inspect` looks at a page at both. */
const ON_PHONE = [
  ...['concept', 'every-form', 'invitations', 'landing', 'library', 'lost-connection', 'missed'],
  ...['question-fits', 'resume', 'streak'],
].map((name) => `${name}.spec.ts`);

/** Browser tests against the production build, as `npm start` serves it. `CHROMIUM` names another browser than Debian's. */
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
  projects: [
    {
      name: 'phone',
      testMatch: ON_PHONE,
      use: { viewport: { width: 360, height: 740 }, colorScheme: 'dark', hasTouch: true, isMobile: true },
    },
    {
      name: 'desktop',
      testIgnore: ON_PHONE,
      use: { viewport: { width: 1280, height: 800 }, colorScheme: 'light' },
    },
  ],
});
