import type { Drawing } from './drawing';
import { Arrow, Box, Code, Words } from './marks';

const ROWS = [
  { y: 28, socket: 'Listening socket', client: 'New client', address: '203.0.113.9:40312' },
  { y: 82, socket: 'Accepted socket', client: 'Client', address: '198.51.100.7:51000' },
  { y: 136, socket: 'Accepted socket', client: 'Client', address: '198.51.100.7:51001' },
] as const;
const ACCENTED = { listening: 0, accepted: 1 } as const;

/** Shows a server's listening socket and its accepted sockets, all on one port. */
export const drawListeningAndAccepted = (accented: keyof typeof ACCENTED): Drawing => ({
  name: `listening-and-accepted-${accented}`,
  title: 'One port, three sockets',
  description:
    'A server has three sockets, and each of them has the local address 192.0.2.10 and port 443. One is the listening socket. It has no peer, and it gets the SYN of a new client, 203.0.113.9 port 40312. The other two were returned by accept(), one for each connection. One is connected to 198.51.100.7 port 51000, and the other to 198.51.100.7 port 51001.',
  sources: ['POSIX accept()', 'RFC 9293 §3.9.1.1'],
  picture: (
    <>
      <Box at={[172, 6]} size={[142, 188]} fill="sunk" />
      <Words at={[243, 21]} anchor="middle" isBold>
        Server
      </Words>
      {ROWS.map(({ y, socket, client, address }, place) => {
        const isAnswer = place === ACCENTED[accented];
        const isNew = place === 0;
        return (
          <g key={address}>
            <Box at={[6, y]} size={[136, 46]} isDashed={isNew} />
            <Words at={[14, y + 19]} ink="muted">
              {client}
            </Words>
            <Code at={[74, y + 37]} anchor="middle">
              {address}
            </Code>
            <Arrow from={[143, y + 23]} to={[179, y + 23]} isDashed={isNew} isPlain={!isNew} />
            {isNew && (
              <Code at={[158, y + 17]} anchor="middle">
                SYN
              </Code>
            )}
            <Box at={[180, y]} size={[126, 46]} fill={isAnswer ? 'accent' : 'card'} />
            <Words at={[188, y + 19]} ink={isAnswer ? 'on-accent' : 'plain'} isBold>
              {socket}
            </Words>
            <Code at={[188, y + 37]} ink={isAnswer ? 'on-accent' : 'plain'}>
              192.0.2.10:443
            </Code>
          </g>
        );
      })}
    </>
  ),
});
