import { render } from '@testing-library/react';
import { expect, it } from 'vitest';
import { PortText } from '@/app/_components/port-text';

/** A string, and its parts in the monospaced font. */
const TEXTS: readonly (readonly [string, ...string[]])[] = [
  ['22', '22'],
  ['22/tcp', '22/tcp'],
  ['Which service uses TCP port 22 by default?', '22'],
  ['Ports 80 and 443 are for the web.', '80', '443'],
  ['SSH listens on TCP 22; NTP uses UDP 123.', '22', '123'],
  ['A segment arrives from 203.0.113.5:61270 to 192.0.2.10:5432.', '203.0.113.5:61270', '192.0.2.10:5432'],
  ['It listens on 0.0.0.0:*, not on [::1]:8080.', '0.0.0.0:*', '[::1]:8080'],
  ['The loopback address is ::1, the wildcard :: and a host 2001:db8::7.', '::1', '::', '2001:db8::7'],
  ['[192.0.2.7]:443', '[192.0.2.7]:443'],
  ['2001:db8:1f::3:443', '2001:db8:1f::3:443'],
  ['10.0.0.0/8 is private', '10.0.0.0/8'],
  ['It takes 3 calls and 128 bits in std::vector, at 10:30.'],
  ['It listens on 443 by default, not at 80.', '443', '80'],
  ['80 is the default of http. 443 and 8443 are not.', '80', '443', '8443'],
  ['System Ports, 0 to 1023, and Dynamic Ports, 49152–65535', '0 to 1023', '49152–65535'],
  ['443, 3389, 50000', '443, 3389, 50000'],
  ['MySQL uses 3306, PostgreSQL 5432.', '3306', '5432'],
  ['http://192.0.2.10:8080/a is not localhost:80.', 'http://192.0.2.10:8080/a', 'localhost:80'],
  ['docker run -p 8080:80/udp', '8080:80/udp'],
  ['The log shows ::ffff:198.51.100.7.', '::ffff:198.51.100.7'],
  ['IP 192.0.2.5.8080 > 198.51.100.7.51000', '192.0.2.5.8080', '198.51.100.7.51000'],
  ['By RFC 6335 there are 65,536, of which 200 clients use 1500 bytes; in 1989 it was version 11.5.5.'],
  ['None: the host answers with a RST'],
];

it.each(TEXTS)('sets the ports and addresses of “%s” in the monospaced font, and nothing else', (text, ...mono) => {
  const { container } = render(<PortText text={text} />);
  expect(container.textContent).toBe(text);
  expect([...container.querySelectorAll('.font-mono')].map(({ textContent }) => textContent)).toEqual(mono);
});

it('breaks an address only before the colon of its port', () => {
  const { container } = render(<PortText text="198.51.100.20:59358" />);
  const pieces = [...container.querySelectorAll('.whitespace-nowrap')].map(({ textContent }) => textContent);
  expect(pieces).toEqual(['198.51.100.20', ':59358']);
  expect(container.querySelectorAll('wbr')).toHaveLength(1);
});
