import { describe, expect, it } from 'vitest';
import { namesHost, publicOrigin } from '@/lib/web/public-origin';

const forged = { host: '127.0.0.1:3000', forwardedHost: 'evil.example', forwardedProto: 'https' };

describe('the public origin', () => {
  it('is NEXTAUTH_URL if that is set, whatever a request or a proxy says', () => {
    for (const proxies of [0, 1, 2])
      expect(publicOrigin({ ...forged, publicUrl: 'https://learn.example.org/', proxies })).toBe(
        'https://learn.example.org',
      );
  });

  it('is the host of the request if there is no proxy of ours', () => {
    expect(publicOrigin({ ...forged, publicUrl: null, proxies: 0 })).toBe('http://127.0.0.1:3000');
  });

  it.each([
    ['learn.example.org', 'https', 1, 'https://learn.example.org'],
    ['evil.example, learn.example.org', 'http, https', 1, 'https://learn.example.org'],
    ['learn.example.org', 'https', 2, 'https://learn.example.org'],
    ['evil.example, learn.example.org, inner', 'https', 2, 'https://learn.example.org'],
    ['%%%', 'https', 1, 'https://127.0.0.1:3000'],
    ['evil.example/path', 'ftp', 1, 'http://127.0.0.1:3000'],
    [undefined, undefined, 1, 'http://127.0.0.1:3000'],
  ])('follows the outermost of our proxies: %s, %s, %i proxies', (forwardedHost, forwardedProto, proxies, origin) => {
    expect(publicOrigin({ publicUrl: null, proxies, host: '127.0.0.1:3000', forwardedHost, forwardedProto })).toBe(
      origin,
    );
  });
});

describe('a host', () => {
  it.each([
    'localhost',
    'learn.example.org',
    '127.0.0.1:3000',
    '[::1]:3000',
    '[2001:db8::1]',
    'well_known:3000',
    'LEARN.example',
  ])('may be %s', (host) => expect(namesHost(host)).toBe(true));

  it.each([
    '',
    '%%%',
    'evil:abc',
    'a@b',
    'a/b',
    'a b',
    'a\tb',
    'a,b',
    'a:99999',
    '1.2.3.4.5',
    // The name fits HOST, but no version of Node accepts it in a URL.
    '1.2.3.256',
    '[::1',
    '-',
    'münchen',
    'a?b',
    'a#b',
    'a\\b',
    'x'.repeat(300),
  ])('may not be “%s”', (host) => expect(namesHost(host)).toBe(false));
});
