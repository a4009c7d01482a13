import type { Drawing } from '../drawing';
import { Arrow, Box, Code, Words } from '../marks';

/** Shows what the two parts of a socket address are for. */
export const addressAndPort: Drawing = {
  name: 'address-and-port',
  title: 'An address and a port, together',
  description:
    'A socket address has two parts: the IP address 192.0.2.10, which leads to the host, and port 443, which leads to a program’s socket on that host. The two together name one endpoint of one transport protocol; in this picture, the protocol is TCP. A connection has two ends, and each end has its own socket address.',
  sources: ['RFC 9293 §4', 'Linux ip(7)'],
  picture: (
    <>
      <Words at={[160, 26]} anchor="middle" ink="accent" isBold>
        socket address
      </Words>
      <Box at={[44, 38]} size={[232, 62]} fill="accent" />
      <Box at={[54, 48]} size={[122, 42]} />
      <Code at={[115, 74]} anchor="middle" isBold>
        192.0.2.10
      </Code>
      <Code at={[188, 74]} anchor="middle" ink="on-accent" isBold>
        :
      </Code>
      <Box at={[200, 48]} size={[66, 42]} />
      <Code at={[233, 74]} anchor="middle" isBold>
        443
      </Code>
      <Arrow from={[115, 102]} to={[115, 124]} />
      <Arrow from={[233, 102]} to={[233, 124]} />
      <Words at={[115, 141]} anchor="middle" isBold>
        IP address
      </Words>
      <Words at={[115, 158]} anchor="middle">
        leads to the host
      </Words>
      <Words at={[233, 141]} anchor="middle" isBold>
        port
      </Words>
      <Words at={[233, 158]} anchor="middle">
        leads to a socket
      </Words>
      <Words at={[160, 188]} anchor="middle" ink="muted">
        one endpoint of one protocol (here, TCP)
      </Words>
    </>
  ),
};
