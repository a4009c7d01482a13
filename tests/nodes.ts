import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { installNode } from './install-node';

/**
 * `npm run test:nodes` runs `npm test` with the latest release of each supported line of Node, one after the other.
 * Numbers choose the lines, and other words choose steps of `npm test`: `npm run test:nodes -- 22 24 types unit`.
 */
const LINES = ['20', '22', '24'];

const words = process.argv.slice(2);
const chosen = words.filter((word) => /^\d+$/.test(word));
const steps = words.filter((word) => !/^\d+$/.test(word));
const unknown = chosen.filter((line) => !LINES.includes(line));
if (unknown.length > 0) {
  console.error(`Node ${unknown.join(', ')} is not supported. The supported lines are: ${LINES.join(', ')}.`);
  process.exit(1);
}

const folder = mkdtempSync(path.join(os.tmpdir(), 'wk-nodes-'));
const passed = new Map<string, boolean>();
try {
  for (const line of chosen.length > 0 ? chosen : LINES) {
    const programs = installNode(line, path.join(folder, line));
    const version = spawnSync(path.join(programs, 'node'), ['--version'], { encoding: 'utf8' }).stdout.trim();
    console.log(`\n══ Node ${version} ══`);
    passed.set(version, run(programs, ['npm', 'test', '--', ...steps]));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log('');
for (const [version, isGood] of passed) console.log(`Node ${version}: ${isGood ? 'passed' : 'failed'}`);
process.exitCode = [...passed.values()].every(Boolean) ? 0 : 1;

/**
 * Runs a command with the `node` in this folder, which every script and program then uses. Returns whether it passed.
 */
function run(programs: string, [program = '', ...rest]: readonly string[]): boolean {
  const env = { ...process.env, PATH: [programs, process.env.PATH].join(path.delimiter) };
  return spawnSync(program, rest, { stdio: 'inherit', env }).status === 0;
}
