import { defineConfig } from 'vitest/config';

const root = import.meta.dirname;
const alias = { '@': root };
/** Store tests that start, kill and move servers, or fill a whole demo: they take longer than all others together. */
const LONG_STORE_TESTS = ['demo', 'move', 'private-postgres', 'slow-database'].map(
  (name) => `tests/store/server/${name}.test.ts`,
);
const store = {
  globalSetup: ['tests/store/global-setup.ts'],
  // As for unit tests. Each file has its own database.
  isolate: false,
  pool: 'threads' as const,
  testTimeout: 30_000,
  hookTimeout: 30_000,
};

/** One project for each suite. `npm test` and `npm run test:long` (tests/run.ts) say when each runs. */
export default defineConfig({
  root,
  test: {
    projects: [
      {
        root,
        resolve: { alias },
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/console-noise.ts'],
          // Loading the modules and the content for each file would take most of the time.
          isolate: false,
          pool: 'threads',
          testTimeout: 30_000,
        },
      },
      {
        root,
        resolve: { alias },
        test: {
          ...store,
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
    ],
  },
});
