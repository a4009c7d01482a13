import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { runCli } from '../run-cli';

it('npm start refuses arguments that would have no effect, and says how to change settings', async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'wk-start-'));
  onTestFinished(() => fs.rmSync(folder, { recursive: true }));
  // If the arguments were ignored, the start would fail because of PORT instead.
  const said = await runCli('start', ['--port', '80'], { DATA_DIR: folder, PORT: 'none' });
  expect(said).toMatch(/^1: .*"--port".*PORT=8080 npm start/);
  expect(fs.readdirSync(folder)).toEqual([]);
}, 60_000);
