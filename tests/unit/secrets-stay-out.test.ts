import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

describe('secret files', () => {
  it.each(['.env', '.env.local', '.env.production', 'data/secret'])('are ignored by git: %s', (file) => {
    expect(spawnSync('git', ['check-ignore', '-q', file], { cwd: root }).status).toBe(0);
  });

  it('do not include the example environment file', () => {
    expect(spawnSync('git', ['check-ignore', '-q', '.env.example'], { cwd: root }).status).toBe(1);
  });

  it.each(['.env', '.env.*', 'data'])('are left out of the image: %s', (pattern) => {
    expect(readFileSync(path.join(root, '.dockerignore'), 'utf8').split('\n')).toContain(pattern);
  });
});
