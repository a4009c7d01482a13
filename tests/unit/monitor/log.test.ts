import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

/** Like a command, this loads the modules before the file with the variables. */
const COMMAND = `
  const { log } = await import('./lib/monitor/log.ts');
  process.env.LOG_LEVEL = 'info';
  log.info({}, 'told');
`;

describe('the log', () => {
  it('follows a level that is set after its module was loaded', () => {
    const args = ['--import', 'tsx', '--input-type=module', '--eval', COMMAND];
    const { LOG_LEVEL: _, ...env } = process.env;
    const lines = execFileSync(process.execPath, args, { encoding: 'utf8', env }).split('\n').filter(Boolean);
    expect(lines.map((line) => JSON.parse(line).msg)).toEqual(['told']);
  }, 20_000);
});
