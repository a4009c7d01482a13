import type { Drawing } from '../drawing';
import { Arrow, Box, Code, Words } from '../marks';

const ROWS = [
  { y: 14, name: 'a second port', before: 'POP3', from: '110', after: 'TLS at once', to: '995' },
  { y: 78, name: 'the same port', before: 'SMTP', from: '25', after: 'STARTTLS', to: '25' },
  { y: 142, name: 'another protocol', before: 'Telnet', from: '23', after: 'SSH', to: '22' },
] as const;

/** Shows three ways to protect a service that uses clear text. */
export const securePorts: Drawing = {
  name: 'secure-ports',
  title: 'Three ways to protect a service',
  description:
    'Three rows show three ways to protect a service. The first way is a second port: POP3 uses port 110, or port 995 with TLS from the first byte. The second way keeps the same port: SMTP begins in clear text on port 25, and the STARTTLS command upgrades the connection to TLS on the same port. The third way is another protocol: SSH on port 22 replaces Telnet on port 23. So a protected service does not always have a separate port.',
  sources: ['RFC 8314 §3', 'RFC 3207 §4', 'RFC 4253 §4.1'],
  picture: (
    <>
      {ROWS.map(({ y, name, before, from, after, to }, place) => {
        const isAnswer = place === 1;
        return (
          <g key={name}>
            <Words at={[10, y + 10]} isBold>
              {name}
            </Words>
            <Box at={[10, y + 16]} size={[110, 30]} isDashed />
            <Words at={[18, y + 35]} ink="muted">
              {before}
            </Words>
            <Code at={[112, y + 35]} anchor="end">
              {from}
            </Code>
            <Arrow from={[122, y + 31]} to={[170, y + 31]} />
            <Box at={[172, y + 16]} size={[138, 30]} fill={isAnswer ? 'accent' : 'card'} />
            {after === 'STARTTLS' ? (
              <Code at={[180, y + 35]} ink="on-accent">
                {after}
              </Code>
            ) : (
              <Words at={[180, y + 35]}>{after}</Words>
            )}
            <Code at={[302, y + 35]} anchor="end" ink={isAnswer ? 'on-accent' : 'plain'} isBold>
              {to}
            </Code>
          </g>
        );
      })}
    </>
  ),
};
