import { describe, expect, it } from 'vitest';
import { readTarget } from '@/lib/web/request-target';

const own = ['localhost:3000', 'learn.example.org'];

describe('the target of a request', () => {
  it.each([
    ['/', '/', '/'],
    ['/ports/443%2Ftcp?more=1', '/ports/443%2Ftcp?more=1', '/ports/443/tcp'],
    ['/sign-in?next=//evil.example', '/sign-in?next=//evil.example', '/sign-in'],
    ['http://localhost:3000/sign-in?x=1', '/sign-in?x=1', '/sign-in'],
    ['HTTP://LOCALHOST:3000', '/', '/'],
    ['https://learn.example.org:443?x=1', '/?x=1', '/'],
  ])('%s is parsed', (line, url, pathname) => {
    expect(readTarget(line, own)).toEqual({ ok: true, value: { url, pathname } });
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
