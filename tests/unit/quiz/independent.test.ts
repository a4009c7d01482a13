import { spawn } from 'node:child_process';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { beforeAll, describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../../..');
const COUNT = 4500;

const run = (script: string, ...args: string[]) =>
  spawn(process.execPath, ['--import', 'tsx', script, ...args], { cwd: root });

/** Makes questions, one per line. */
let lines: readonly string[];
beforeAll(async () => {
  const made = run('lib/cli/questions.ts', '--count', String(COUNT), '--seed', '7', '--json');
  made.stderr.pipe(process.stderr);
  lines = (await text(made.stdout)).trimEnd().split('\n');
}, 120_000);

/** Returns what the check prints about these questions, and its exit code. */
async function check(questions: readonly string[]): Promise<{ said: string; code: number | null }> {
  const checked = run('tests/independent/check-questions.ts', '--count', String(questions.length));
  let said = '';
  for (const stream of [checked.stdout, checked.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      said += chunk;
    });
  }
  checked.stdin.end(questions.join('\n'));
  const code = await new Promise<number | null>((resolve) => checked.on('close', resolve));
  return { said, code };
}

/** Runs `npm run test:long -- questions` with fewer questions. */
describe('the independent marker', () => {
  it(`finds no fault in ${COUNT} questions`, async () => {
    const { said, code } = await check(lines);
    expect(said).toContain(`${COUNT} questions, 0 faults`);
    expect(code).toBe(0);
  }, 120_000);

  it('finds a wrong key, a repeated option, and a source that does not exist', async () => {
    const changed = lines.slice(0, 1000).map((line) => {
      const question = JSON.parse(line);
      if (question.form === 'true-false') question.key.value = !question.key.value;
      if (question.form === 'order') question.options[0] = `the ${question.options[1]}`;
      if (question.form === 'cloze') question.sources = ['a friend'];
      return JSON.stringify(question);
    });
    const { said, code } = await check(changed);
    expect(code).toBe(1);
    expect(said).toMatch(/true-false.*the key says/);
    expect(said).toMatch(/order.*say the same/);
    expect(said).toMatch(/cloze.*the source “a friend” cannot be read/);
  }, 120_000);
});
