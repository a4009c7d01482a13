import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { FAILURES, type FailureCode, refuse } from '@/lib/api/failures';
import { ROUTES } from '@/lib/api/routes';
import { NAMES } from './api-context';

const folder = path.resolve(import.meta.dirname, '../../../app/api');
const files = fs
  .readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => path.basename(file) === 'route.ts' && !file.startsWith('auth'));

describe('the table of JSON routes', () => {
  it('is mounted completely, and nothing else is mounted', () => {
    const mounted = files.flatMap((file) => {
      const lines = fs.readFileSync(path.join(folder, file), 'utf8').trim().split('\n').slice(2);
      return lines.map((line) => {
        const [, method, name] = /^export const ([A-Z]+) = mount\('(.+)'\);$/.exec(line) ?? [];
        expect(name, `${file}: ${line}`).toBe(`${method} /api/${path.dirname(file)}`);
        return name;
      });
    });
    expect(mounted.sort()).toEqual([...NAMES].sort());
  });

  it('reads a body only with POST, and a query only with GET', () => {
    for (const name of NAMES) {
      expect(ROUTES[name].takes === 'body', name).toBe(name.startsWith('POST '));
    }
  });

  it('lets only a learner change anything: sample questions and visitors’ answers are marked but not stored', () => {
    const open = NAMES.filter((name) => name.startsWith('POST ') && ROUTES[name].asks !== 'learner');
    expect(open).toEqual(['POST /api/sample', 'POST /api/placements', 'POST /api/visits']);
  });
});

describe('a failure', () => {
  it.each(Object.keys(FAILURES) as FailureCode[])('%s has a status and a message, and is not cached', async (code) => {
    const response = refuse(code);
    expect([400, 401, 403, 404, 409, 410, 415, 422, 429, 503]).toContain(response.status);
    expect(response.headers.get('cache-control')).toBe('no-store');
    const { message, ...rest } = await response.json();
    expect(rest).toEqual({ code });
    expect(message).toMatch(/^[A-Z].{5,}[.]$/);
  });

  it('can have a more exact message than the table', async () => {
    const response = refuse('unreadable-settings', 'The exam is in the past.');
    expect(response.status).toBe(422);
    expect(await response.json()).toEqual({ code: 'unreadable-settings', message: 'The exam is in the past.' });
  });
});
