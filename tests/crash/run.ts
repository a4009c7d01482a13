import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

/** `npm run test:faults -- --times 50`: kills and outages, the kills that many times in a row. */
const { times } = parseArgs({ options: { times: { type: 'string', default: '50' } } }).values;
const { status } = spawnSync(
  'node_modules/.bin/vitest',
  ['run', '--config', 'tests/vitest.config.ts', '--project', 'crash', '--disable-console-intercept'],
  { stdio: 'inherit', env: { ...process.env, FAULT_TIMES: times } },
);
process.exitCode = status ?? 1;
