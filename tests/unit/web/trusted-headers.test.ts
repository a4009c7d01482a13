import type http from 'node:http';
import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { expect, it } from 'vitest';
import { writeTrustedHeaders } from '@/lib/web/trusted-headers';

/**
 * Returns the headers of a client's request that are kept if the other end of the connection has one of our addresses.
 */
function left(given: http.IncomingHttpHeaders, { proxies = 0, publicUrl = null as string | null } = {}) {
  const request = new IncomingMessage(new Socket());
  Object.defineProperty(request.socket, 'remoteAddress', { value: '127.0.0.1' });
  request.headers = { ...given };
  request.headersDistinct = Object.fromEntries(Object.entries(given).map(([name, text]) => [name, [String(text)]]));
  writeTrustedHeaders(request, { publicUrl, proxies, ownHost: 'localhost:3000' });
  return request.headers;
}

const written = (address: string, host: string, proto = 'http') => ({
  'x-forwarded-for': address,
  'x-forwarded-host': host,
  'x-forwarded-proto': proto,
});

const forged = {
  host: 'app:3000',
  'x-forwarded-for': '203.0.113.7',
  'x-forwarded-host': 'evil.example',
  'x-forwarded-proto': 'https',
  'x-forwarded-port': '1',
  'x-forwarded-server': 'evil.example',
  'x-real-ip': '203.0.113.7',
  forwarded: 'host=evil.example',
};

it('drops everything a client says about a proxy if there is none', () => {
  expect(left(forged)).toEqual({ host: 'app:3000', ...written('127.0.0.1', 'app:3000') });
});

it('keeps what our proxy said, in the three headers that Next and next-auth read', () => {
  expect(left(forged, { proxies: 1 })).toEqual({
    host: 'app:3000',
    ...written('203.0.113.7', 'evil.example', 'https'),
  });
});

it('uses the address that the operator has set', () => {
  const publicUrl = 'https://learn.example.org';
  expect(left(forged, { publicUrl, proxies: 1 })).toEqual({
    host: 'app:3000',
    ...written('203.0.113.7', 'learn.example.org', 'https'),
  });
});

it('uses this computer for a client that names no host', () => {
  expect(left({})).toEqual({ host: 'localhost:3000', ...written('127.0.0.1', 'localhost:3000') });
});

it('drops headers that only Next may set for itself, and keeps those that browsers send', () => {
  const kept = {
    host: 'app',
    accept: '*/*',
    rsc: '1',
    'next-url': '/',
    'next-action': 'x',
    cookie: 'a=b',
    origin: 'http://app',
  };
  const inner = {
    'x-middleware-subrequest': 'middleware',
    'x-middleware-rewrite': '/x',
    'x-invoke-path': '/x',
    'x-now-route-matches': '1=x',
    'x-matched-path': '/x',
    'x-original-url': '/x',
    'x-rewrite-url': '/x',
    'next-resume': '1',
  };
  expect(left({ ...kept, ...inner })).toEqual({ ...kept, ...written('127.0.0.1', 'app') });
});

it('distinguishes a form of our own page from one of another site, whichever name the browser used', () => {
  const publicUrl = 'https://learn.example.org';
  const seen = (origin: string, host = '127.0.0.1:3000') => left({ host, origin }, { publicUrl }).origin;
  expect(seen('http://127.0.0.1:3000')).toBe(publicUrl);
  expect(seen(publicUrl)).toBe(publicUrl);
  expect(seen('http://learn', 'LEARN')).toBe(publicUrl);
  for (const foreign of ['https://evil.example', 'null', 'http://127.0.0.1:3000.evil.example', 'http://127.0.0.1'])
    expect(seen(foreign)).toBe(foreign);
});
