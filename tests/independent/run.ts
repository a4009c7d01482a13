import { spawn } from 'node:child_process';
import path from 'node:path';

/**
 * Runs as `npm run test:long -- questions`. Makes 200,000 questions and has the independent marker judge each of them.
 * Fails when the marker finds a fault, when a question cannot be made, or when the marker accepts a run without any
 * questions.
 */
const COUNT = '200000';
const SEED = '1';
const root = path.resolve(import.meta.dirname, '../..');
const tsx = (script: string, words: readonly string[], stdio: ['ignore' | 'pipe', 'pipe' | 'inherit', 'inherit']) =>
  spawn(process.execPath, ['--import', 'tsx', script, ...words], { cwd: root, stdio });
const toEnd = (child: ReturnType<typeof spawn>) =>
  new Promise<boolean>((resolve) => child.once('close', (code) => resolve(code === 0)));

const making = tsx('lib/cli/questions.ts', ['--count', COUNT, '--seed', SEED, '--json'], ['ignore', 'pipe', 'inherit']);
const judging = tsx('tests/independent/check-questions.ts', ['--count', COUNT], ['pipe', 'inherit', 'inherit']);
if (!making.stdout || !judging.stdin) throw new Error('a pipe is missing');
making.stdout.pipe(judging.stdin);
const succeeded = await Promise.all([making, judging].map(toEnd));
const judgingNothing = tsx('tests/independent/check-questions.ts', ['--count', '1'], ['pipe', 'inherit', 'inherit']);
judgingNothing.stdin?.end();
const acceptedNothing = await toEnd(judgingNothing);
if (acceptedNothing) console.error('The marker accepted a run without any questions.');
process.exitCode = succeeded.every(Boolean) && !acceptedNothing ? 0 : 1;
