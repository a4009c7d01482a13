import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeDataDir, type RunningApp, removeDataDir, startApp } from '../outside/running-app';
import { makeVisitor } from '../outside/visitor';

const root = path.resolve(import.meta.dirname, '../..');
const run = promisify(execFile);
/** More than the files take, and a third of a production install. In megabytes. */
const MOST_MEGABYTES = 300;

describe('what npm run assemble copies', () => {
  const [folder, dataDir] = [makeDataDir(), makeDataDir()];
  const env = { ...process.env, ENV_FILE: '/dev/null', DATA_DIR: dataDir };
  let app: RunningApp;
  let copied: string;

  beforeAll(async () => {
    const command = ['--import', 'tsx', 'lib/cli/assemble.ts', folder];
    copied = (await run(process.execPath, command, { cwd: root, env })).stdout;
    app = await startApp({ root: folder, dataDir });
  }, 900_000);
  afterAll(async () => {
    await app?.stop();
    fs.rmSync(folder, { recursive: true, force: true });
    removeDataDir(dataDir);
  });

  it('is small, and contains nothing that only a build or the tests need', () => {
    expect(Number(/files \((\d+) MB\)/.exec(copied)?.[1])).toBeLessThan(MOST_MEGABYTES);
    for (const name of ['typescript', 'prisma', '@next/swc-linux-x64-gnu', 'tailwindcss', 'sharp', 'vitest', '@types'])
      expect(fs.existsSync(path.join(folder, 'node_modules', name)), name).toBe(false);
    for (const name of ['tests', '.next/cache', '.env', 'data', '.git'])
      expect(fs.existsSync(path.join(folder, name)), name).toBe(false);
  });

  it('starts without building, and serves pages, accounts, and quizzes', async () => {
    expect(app.output()).not.toContain('Building');
    const visitor = makeVisitor(app.url);
    await visitor.signUp({ name: 'Ada', email: 'ada@example.org', password: 'correct horse battery' });
    const { turn } = await visitor.sitting('today');
    expect((await visitor.answer(turn?.token ?? '', { form: 'none' })).status).toBe(200);
    for (const page of ['/how-it-works', '/topics/bind', '/ports/443', '/today', '/progress', '/account', '/classes'])
      expect((await visitor.request(page)).status, page).toBe(200);
    expect((await visitor.request('/api/account-data')).status).toBe(200);
  });

  it.each([
    ['admin.ts grant ada@example.org --unverified', /ada@example\.org/],
    ['backup.ts', /Wrote .* rows/],
    ['questions.ts --concept bind --count 1', /bind/],
    ['export.ts --format apkg --out questions.apkg --count-per-concept 1', /questions\.apkg/],
    ['content-check.ts', /concepts/],
    ['reports.ts', /report/],
    ['calibration.ts', /./],
  ])('runs the command %s', async (command, says) => {
    const [file = '', ...words] = command.split(' ');
    const { stdout } = await run(process.execPath, ['--import', 'tsx', `lib/cli/${file}`, ...words], {
      cwd: folder,
      env,
    });
    expect(stdout).toMatch(says);
  });
});
