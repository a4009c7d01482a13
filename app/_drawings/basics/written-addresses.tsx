import type { Drawing } from '../drawing';
import { Box, Code, Words } from '../marks';

const ROWS = [
  { y: 32, kind: 'IPv4', text: '192.0.2.10', port: ':8080', says: 'colon, then the port' },
  { y: 92, kind: 'IPv6', text: '[2001:db8::10]', port: ':8080', says: 'brackets first, because of the colons inside' },
  { y: 152, kind: 'URL', text: 'http://192.0.2.10/', port: '', says: 'no port: the default of http, which is 80' },
] as const;

/** Shows how to write an address with its port. */
export const writtenAddresses: Drawing = {
  name: 'written-addresses',
  title: 'How to write an address with its port',
  description:
    'Three examples show how to write an address with its port. With IPv4, the port follows the address after a colon: 192.0.2.10:8080. An IPv6 address already contains colons, so you put it in square brackets before the colon and the port: [2001:db8::10]:8080. A URL may leave out the port, and then the default port of its scheme applies: http://192.0.2.10/ means port 80.',
  sources: ['RFC 3986 §3.2.2', 'RFC 3986 §3.2.3', 'RFC 5952 §6', 'RFC 9110 §4.2.1'],
  picture: (
    <>
      {ROWS.map(({ y, kind, text, port, says }, place) => {
        const isAnswer = place === 1;
        return (
          <g key={kind}>
            <Words at={[10, y]} isBold>
              {kind}
            </Words>
            <Box at={[56, y - 20]} size={[254, 30]} fill={isAnswer ? 'accent' : 'card'} />
            <Code at={[66, y]} ink={isAnswer ? 'on-accent' : 'plain'} isBold={isAnswer}>
              {text}
              {port}
            </Code>
            <Words at={[56, y + 27]} ink="muted">
              {says}
            </Words>
          </g>
        );
      })}
    </>
  ),
};
