import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { signingSecret } from '@/lib/cli/serve/signing-secret';
import { StartError } from '@/lib/system/start-error';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'wk-secret-'));
const file = path.join(folder, 'secret');
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

it('the secret is created once and stays the same', () => {
  const secret = signingSecret(folder);
  expect(secret.length).toBeGreaterThanOrEqual(32);
  expect(signingSecret(folder)).toBe(secret);
});

it.each(['', '\n', '   ', 'too short'])('a file that contains %j is refused by name and left as it is', (content) => {
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(file, content);
  const read = () => signingSecret(folder);
  expect(read).toThrow(StartError);
  expect(read).toThrow(file);
  expect(fs.readFileSync(file, 'utf8')).toBe(content);
});
