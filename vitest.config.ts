import { defineConfig } from 'vitest/config';

const root = import.meta.dirname;
const alias = { '@': root };
/**
 * Store tests that start, kill, and move servers, fill disks, fill a whole demo, or upgrade an old one. They take longer
 * than all others together.
 */
const LONG_STORE_TESTS = [
  'admin-command',
  'automatic-backup',
  'backup',
  'backup-commands',
  'demo',
  'move',
  'private-postgres',
  'slow-database',
  'upgrade/upgrade',
].map((name) => `tests/store/server/${name}.test.ts`);
/**
 * Test files that run in the same worker share its modules, because loading the modules and the content for each file
 * would take most of the time. A test must therefore restore what it changes in its process.
 */
const sharedModules = { isolate: false, pool: 'threads' } as const;
const store = {
  globalSetup: ['tests/store/global-setup.ts'],
  testTimeout: 30_000,
  hookTimeout: 30_000,
};

/** The suites that plain `npx vitest` runs: those that need no build. The type of a config file lacks this option. */
const byDefault = { project: ['unit', 'component', 'store'] };

/**
 * One project for each suite. `tests/run.ts` says which suites `npm test` and `npm run test:long` run. `npx vitest
 * --project outside` runs one suite again on every save.
 */
export default defineConfig({
  root,
  test: {
    ...byDefault,
    projects: [
      {
        root,
        resolve: { alias },
        test: {
          ...sharedModules,
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/console-noise.ts'],
          testTimeout: 30_000,
        },
      },
      {
        root,
        resolve: { alias },
        test: {
          name: 'component',
          include: ['tests/component/**/*.test.tsx'],
          environment: 'happy-dom',
          // The files in a worker share the content, which takes longer to load than most of them take to run.
          isolate: false,
          setupFiles: ['tests/console-noise.ts', 'tests/component/setup.ts'],
          testTimeout: 30_000,
        },
      },
      {
        root,
        resolve: { alias },
        test: {
          ...store,
          ...sharedModules,
          name: 'store',
          include: ['tests/store/**/*.test.ts'],
          exclude: LONG_STORE_TESTS,
        },
      },
      {
        root,
        resolve: { alias },
        test: { ...store, name: 'store-long', include: LONG_STORE_TESTS },
      },
      {
        root,
        resolve: { alias },
        test: {
          name: 'system',
          include: ['tests/system/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 30_000,
        },
      },
      {
        root,
        resolve: { alias },
        test: {
          ...sharedModules,
          name: 'outside',
          include: ['tests/outside/**/*.test.ts'],
          globalSetup: ['tests/outside/global-setup.ts'],
          fileParallelism: false,
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        root,
        resolve: { alias },
        test: {
          name: 'crash',
          include: ['tests/crash/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 300_000,
          hookTimeout: 60_000,
        },
      },
      {
        root,
        resolve: { alias },
        test: {
          name: 'year',
          include: ['tests/year/**/*.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 600_000,
        },
      },
      {
        root,
        resolve: { alias },
        test: {
          name: 'scale',
          include: ['tests/scale/**/*.test.ts'],
          fileParallelism: false,
        },
      },
      {
        root,
        resolve: { alias },
        test: {
          name: 'deploy',
          include: ['tests/deploy/**/*.test.ts'],
          globalSetup: ['tests/deploy/global-setup.ts'],
          pool: 'forks',
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 300_000,
        },
      },
      {
        root,
        resolve: { alias },
        test: {
          name: 'container',
          include: ['tests/container/**/*.test.ts'],
          globalSetup: ['tests/container/global-setup.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 1_200_000,
        },
      },
      {
        root,
        resolve: { alias },
        test: {
          name: 'install',
          include: ['tests/install/**/*.test.ts'],
          testTimeout: 600_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
