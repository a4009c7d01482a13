import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { buildIfNeeded } from '@/lib/cli/build/build';
import { StartError } from '@/lib/system/start-error';
import { NEVER } from '@/lib/system/unless-aborted';

it('a copy that cannot be built again, but was built for another path, says what to do and does not change', async () => {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'wk-copy-'));
  onTestFinished(() => fs.rmSync(root, { recursive: true }));
  const builtFrom = path.join(root, '.next/built-from');
  fs.mkdirSync(path.dirname(builtFrom));
  fs.writeFileSync(builtFrom, 'a hash with another BASE_PATH');
  const refused = await buildIfNeeded(root, NEVER).catch((error) => error);
  expect(refused).toBeInstanceOf(StartError);
  expect(refused.message).toMatch(/BASE_PATH.*npm run assemble.*--build-arg/);
  expect(fs.readFileSync(builtFrom, 'utf8'), 'it can still start with the right path').toContain('hash');
  expect(fs.readdirSync(path.dirname(builtFrom))).toEqual(['built-from']);
});
