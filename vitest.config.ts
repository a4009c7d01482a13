import { defineConfig } from 'vitest/config';

const root = import.meta.dirname;
const alias = { '@': root };
/** Store tests that start, kill and move servers, or fill a whole demo: they take longer than all others together. */
const LONG_STORE_TESTS = ['demo', 'move', 'private-postgres', 'slow-database'].map(
  (name) => `tests/store/server/${name}.test.ts`,
);
/**
 * Test files that run in the same worker share its modules: loading the modules and the content again for each file
 * would take most of the time. So a test restores what it changes of its process.
 */
const sharedModules = { isolate: false, pool: 'threads' } as const;
const store = {
  globalSetup: ['tests/store/global-setup.ts'],
  testTimeout: 30_000,
  hookTimeout: 30_000,
};

/** The suites of `npx vitest` alone: those that need no build. The type of a config file lacks this option. */
const byDefault = { project: ['unit', 'component', 'store'] };

/**
 * One project for each suite. `npm test` and `npm run test:long` (tests/run.ts) say when each runs. `npx vitest
 * --project outside` runs one of them again after every save.
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
          // The files of a worker share the content, which takes longer to load than most of them take to run.
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
          name: 'scale',
          include: ['tests/scale/**/*.test.ts'],
          fileParallelism: false,
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
