import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { makeDataDir, removeDataDir, startApp } from '../outside/running-app';
import { makeVisitor } from '../outside/visitor';

const root = path.resolve(import.meta.dirname, '../..');
const clone = makeDataDir();
const dataDir = makeDataDir();
afterAll(() => {
  fs.rmSync(clone, { recursive: true, force: true });
  removeDataDir(dataDir);
});

const list = (folder: string, program: string, ...words: string[]): readonly string[] =>
  execFileSync(program, words, { cwd: folder, encoding: 'utf8' }).split('\n').filter(Boolean);

it('a production install builds and serves without the development packages', async () => {
  for (const file of list(root, 'git', 'ls-files', '--cached', '--others', '--exclude-standard')) {
    if (fs.existsSync(path.join(root, file))) fs.cpSync(path.join(root, file), path.join(clone, file));
  }
  list(clone, 'npm', 'ci', '--omit=dev', '--no-audit', '--no-fund', '--prefer-offline');
  for (const name of ['vitest', '@biomejs/biome', '@prisma/schema-engine-wasm']) {
    expect(fs.existsSync(path.join(clone, 'node_modules', name)), name).toBe(false);
  }

  const app = await startApp({ root: clone, dataDir });
  try {
    const visitor = makeVisitor(app.url);
    await visitor.signUp({ name: 'Ada', email: 'ada@example.org', password: 'correct horse battery' });
    expect((await visitor.sitting('today')).turn).toBeTruthy();
    expect((await visitor.request('/topics')).status).toBe(200);
  } finally {
    await app.stop();
  }
});
