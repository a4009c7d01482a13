import type { Drawing } from '../drawing';
import { Arrow, Box, Code, Words } from '../marks';

/** Shows what connect() does on a TCP socket that is not bound. */
export const connectCall: Drawing = {
  name: 'connect-call',
  title: 'What connect() does',
  description:
    'A program calls connect() on a TCP socket with the server’s address, 192.0.2.10 port 443. The system fills in the program’s own end: the local address 198.51.100.7 and a free port, 51000. Then it sends the first segment, a SYN, to the server’s listening socket. On a UDP socket, connect() only sets the peer and sends nothing.',
  sources: ['RFC 9293 §3.9.1.1', 'Linux ip(7)', 'POSIX connect()'],
  picture: (
    <>
      <Box at={[6, 8]} size={[168, 150]} fill="sunk" />
      <Words at={[16, 26]} isBold>
        Client
      </Words>
      <Box at={[14, 36]} size={[152, 44]} />
      <Words at={[22, 53]} ink="muted">
        the program says
      </Words>
      <Code at={[22, 70]}>to 192.0.2.10:443</Code>
      <Arrow from={[90, 82]} to={[90, 100]} />
      <Box at={[14, 102]} size={[152, 46]} fill="accent" />
      <Words at={[22, 120]} ink="on-accent">
        the system fills in
      </Words>
      <Code at={[22, 138]} ink="on-accent" isBold>
        198.51.100.7:51000
      </Code>
      <Arrow from={[176, 125]} to={[214, 125]} />
      <Code at={[194, 118]} anchor="middle" isBold>
        SYN
      </Code>
      <Box at={[216, 84]} size={[98, 74]} fill="sunk" />
      <Words at={[265, 102]} anchor="middle" isBold>
        Server
      </Words>
      <Words at={[265, 124]} anchor="middle">
        listens on
      </Words>
      <Code at={[265, 142]} anchor="middle">
        :443
      </Code>
      <Words at={[8, 186]} ink="muted">
        On a UDP socket, it sets the peer and sends nothing.
      </Words>
    </>
  ),
};
