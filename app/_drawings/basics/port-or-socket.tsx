import type { Drawing } from '../drawing';
import { Arrow, Box, Code, Words } from '../marks';

const SOCKETS = [
  { y: 32, kind: 'listening', peer: 'no peer' },
  { y: 84, kind: 'connected', peer: '198.51.100.7:51000' },
  { y: 136, kind: 'connected', peer: '203.0.113.9:40312' },
] as const;

/** Shows one port number and the sockets that have it as their local port. */
export const portOrSocket: Drawing = {
  name: 'port-or-socket',
  title: 'One port, several sockets',
  description:
    'On the left is a port. It is only a number, 443, and every segment carries it in its header. On the right are three sockets of a web server. They are endpoints that exist in the server’s operating system. All three have local port 443. One of them is listening and has no peer. The other two are connected: one to 198.51.100.7 port 51000, and one to 203.0.113.9 port 40312. The system reads the port and the addresses to find the right socket.',
  sources: ['RFC 9293 §4', 'POSIX accept()', 'RFC 793 §2.7'],
  picture: (
    <>
      <Words at={[46, 64]} anchor="middle" isBold>
        Port
      </Words>
      <Box at={[10, 78]} size={[72, 44]} fill="accent" />
      <Code at={[46, 105]} anchor="middle" ink="on-accent" isBold>
        443
      </Code>
      <Words at={[46, 142]} anchor="middle" ink="muted">
        a number
      </Words>
      <Words at={[230, 20]} anchor="middle" isBold>
        Sockets
      </Words>
      {SOCKETS.map(({ y, kind, peer }) => (
        <g key={peer}>
          <Arrow from={[84, 100]} to={[154, y + 22]} isPlain isDashed />
          <Box at={[156, y]} size={[150, 44]} isDashed={kind === 'listening'} />
          <Words at={[164, y + 18]} isBold>
            {kind}
          </Words>
          <Code at={[298, y + 18]} anchor="end">
            :443
          </Code>
          {kind === 'listening' ? (
            <Words at={[164, y + 35]} ink="muted">
              {peer}
            </Words>
          ) : (
            <Code at={[164, y + 35]} ink="muted">
              {peer}
            </Code>
          )}
        </g>
      ))}
      <Words at={[231, 194]} anchor="middle" ink="muted">
        endpoints in the system
      </Words>
    </>
  ),
};
