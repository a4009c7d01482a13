import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { dropOddForwarding } from '@/lib/web/forwarded';

const left = (headers: Record<string, string>) => {
  const request = { headers: { ...headers } } as unknown as IncomingMessage;
  dropOddForwarding(request);
  return request.headers;
};

describe('what a proxy is said to have said', () => {
  it.each(['learn.example.org', 'localhost:3000', '[2001:db8::1]:443', '192.0.2.1', 'a.example, b.example'])(
    'is believed when it names the host %s',
    (host) => {
      const headers = { 'x-forwarded-host': host, 'x-forwarded-proto': 'https' };
      expect(left(headers)).toEqual(headers);
    },
  );

  it.each(['', '[', '%00', 'a b', 'evil:port', "script-src 'nonce-x'", 'x'.repeat(300)])(
    'is forgotten when the host is “%s”',
    (host) => {
      expect(left({ 'x-forwarded-host': host, 'x-forwarded-proto': 'ftp' })).toEqual({});
    },
  );
});
