import { afterEach, describe, expect, it, vi } from 'vitest';
import { readTarget } from '@/lib/web/request-target';

const own = ['localhost:3000', 'learn.example.org'];

afterEach(() => vi.unstubAllEnvs());

describe('the target of a request', () => {
  it.each([
    ['/', '/', '/', '/'],
    ['/ports/443%2Ftcp?more=1', '/ports/443%2Ftcp?more=1', '/ports/443%2Ftcp', '/ports/443/tcp'],
    ['/sign-in?next=//evil.example', '/sign-in?next=//evil.example', '/sign-in', '/sign-in'],
    ['http://localhost:3000/sign-in?x=1', '/sign-in?x=1', '/sign-in', '/sign-in'],
    ['HTTP://LOCALHOST:3000', '/', '/', '/'],
    ['https://learn.example.org:443?x=1', '/?x=1', '/', '/'],
  ])('%s is parsed', (line, url, path, pathname) => {
    expect(readTarget(line, own)).toEqual({ ok: true, value: { url, path, pathname } });
  });

  it('is parsed as an address within the app if the app runs under a path', () => {
    vi.stubEnv('BASE_PATH', '/learn');
    expect(readTarget('/learn/ports/443?more=1', own)).toEqual({
      ok: true,
      value: { url: '/learn/ports/443?more=1', path: '/ports/443', pathname: '/ports/443' },
    });
    for (const address of ['/', '/ports/443', '/learned', '/?x=/learn/', '/%6cearn/today', '/learn%2Ftoday'])
      expect(readTarget(address, own), address).toEqual({ ok: false, code: 'outside' });
  });

  it.each([
    'http://evil.example/sign-in',
    'http://localhost:3000.evil.example/',
    'http://localhost:3000@evil.example/',
    'http://evil.example@localhost:3000/',
    'http://localhost/',
    'http://',
    'http:///x',
    'http://%/x',
  ])('%s is on another host', (line) => {
    expect(readTarget(line, own)).toEqual({ ok: false, code: 'misdirected' });
  });

  it.each([
    '*',
    '',
    'evil',
    'ftp://localhost:3000/',
    '//',
    '//evil.example/x',
    '/a//b',
    '/a\\b',
    '/\\evil.example',
    '/a b',
    '/a#b',
    '/a\0',
    '/%',
    '/%ff',
    '/?x=%',
    'http://localhost:3000//evil.example',
  ])('“%s” cannot be parsed', (line) => {
    expect(readTarget(line, own)).toEqual({ ok: false, code: 'unreadable' });
  });
});
