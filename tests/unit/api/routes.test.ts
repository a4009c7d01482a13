import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { FAILURES, type FailureCode } from '@/lib/api/failures';
import { ROUTES } from '@/lib/api/table/routes';
import { ROUTES_BY_PATH } from '@/lib/api/table/routes-by-path';
import { refusal } from '@/lib/api/to-response';
import { NAMES } from './api-context';

const folder = path.resolve(import.meta.dirname, '../../../app/api');

describe('the table of JSON routes', () => {
  it('is served completely, and HEAD like GET', () => {
    const served = [...ROUTES_BY_PATH].flatMap(([path, routes]) => [...routes].map(([method]) => `${method} ${path}`));
    const heads = NAMES.filter((name) => name.startsWith('GET ')).map((name) => name.replace('GET', 'HEAD'));
    expect(served.sort()).toEqual([...NAMES, ...heads].sort());
  });

  it('is the only one: under /api, Next serves only the routes of next-auth', () => {
    const files = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' });
    expect(files.filter((file) => path.basename(file) === 'route.ts')).toEqual(['auth/[...nextauth]/route.ts']);
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
    const response = refusal(code);
    expect([400, 401, 403, 404, 409, 410, 415, 422, 429, 503]).toContain(response.status);
    expect(response.headers.get('cache-control')).toBe('no-store');
    const { message, ...rest } = await response.json();
    expect(rest).toEqual({ code });
    expect(message).toMatch(/^[A-Z].{5,}[.]$/);
  });

  it('can have a more exact message than the table', async () => {
    const response = refusal('unreadable-settings', 'The exam is in the past.');
    expect(response.status).toBe(422);
    expect(await response.json()).toEqual({ code: 'unreadable-settings', message: 'The exam is in the past.' });
  });
});
