import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

/** `npm run test:outside -- --count 10000 [--seed N]`: that many generated requests; the same seed, the same requests. */
const text = { type: 'string' } as const;
const { count, seed } = parseArgs({ options: { count: { ...text, default: '10000' }, seed: text } }).values;
const { status } = spawnSync(
  'node_modules/.bin/vitest',
  [
    ...['run', 'tests/outside/generated.test.ts', '--config', 'tests/vitest.config.ts'],
    ...['--project', 'outside', '--disable-console-intercept'],
  ],
  {
    stdio: 'inherit',
    env: { ...process.env, OUTSIDE_COUNT: count, ...(seed !== undefined && { OUTSIDE_SEED: seed }) },
  },
);
process.exitCode = status ?? 1;
