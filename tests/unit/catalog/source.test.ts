import { describe, expect, it } from 'vitest';
import { parseSource } from '@/lib/catalog/source';

const named = new Map([['Nmap: port scanning basics', 'https://nmap.org/book/man-port-scanning-basics.html']]);

describe('a citation', () => {
  it.each([
    ['RFC 9293', 'https://www.rfc-editor.org/rfc/rfc9293'],
    ['RFC 9293 §3.6.1', 'https://www.rfc-editor.org/rfc/rfc9293#section-3.6.1'],
    ['RFC 8415 §A', 'https://www.rfc-editor.org/rfc/rfc8415#appendix-A'],
    ['POSIX bind()', 'https://pubs.opengroup.org/onlinepubs/9799919799/functions/bind.html'],
    ['Linux ip(7)', 'https://man7.org/linux/man-pages/man7/ip.7.html'],
    ['Nmap: port scanning basics', 'https://nmap.org/book/man-port-scanning-basics.html'],
  ])('“%s” links to its source', (text, url) => {
    expect(parseSource(text, named)).toEqual({ label: text, url });
  });

  it('of a registry row links to the registry', () => {
    expect(parseSource('IANA 22/tcp', named)?.url).toMatch(/^https:\/\/www\.iana\.org\/.*search=22$/);
  });

  it.each(['RFC', 'RFC 9293 3.1', 'rfc 9293', 'POSIX bind', 'Linux ip(9)', 'IANA 22', 'a friend', ''])(
    '“%s” is not valid',
    (text) => expect(parseSource(text, named)).toBeNull(),
  );
});
