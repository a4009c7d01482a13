import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { keepRedirectsBelow } from '@/lib/web/keep-redirects-below';

/** Replies with the status in the address, and redirects to what the query says. */
const server = http.createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost');
  keepRedirectsBelow(request, response);
  response.statusCode = Number(pathname.slice(1));
  response.setHeader('Location', searchParams.get('to') ?? '');
  response.end();
});

beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => server.close());
afterEach(() => vi.unstubAllEnvs());

async function redirect(method: string, status: number, to: string): Promise<string | null> {
  const { port } = server.address() as AddressInfo;
  const address = `http://127.0.0.1:${port}/${status}?to=${encodeURIComponent(to)}`;
  return (await fetch(address, { method, redirect: 'manual' })).headers.get('location');
}

describe('a redirect of an action', () => {
  it('leads under the base path', async () => {
    vi.stubEnv('BASE_PATH', '/learn');
    expect(await redirect('POST', 303, '/today')).toBe('/learn/today');
    expect(await redirect('POST', 303, '/')).toBe('/learn');
    expect(await redirect('POST', 303, 'https://id.example.org/login')).toBe('https://id.example.org/login');
  });

  it('stays as it is without a base path', async () => {
    expect(await redirect('POST', 303, '/today')).toBe('/today');
  });

  it.each([
    ['GET', 307],
    ['GET', 303],
    ['POST', 308],
  ])('is the only one that changes: %s with status %d does not', async (method, status) => {
    vi.stubEnv('BASE_PATH', '/learn');
    expect(await redirect(method, status, '/learn/today')).toBe('/learn/today');
  });
});
