import type { Drawing } from '../drawing';
import { Arrow, Box, Code, Words } from '../marks';

const PATHS = [
  { y: 40, name: 'Wi-Fi', from: '198.51.100.7:51000' },
  { y: 126, name: 'mobile network', from: '203.0.113.9:40312' },
] as const;

/** Shows a QUIC connection that continues when the client's address changes. */
export const quicMove: Drawing = {
  name: 'quic-move',
  title: 'QUIC continues from another address',
  description:
    'A phone has a QUIC connection to UDP port 443 on a server. On Wi-Fi, its packets come from 198.51.100.7 port 51000. Then the phone moves to a mobile network, and its packets come from 203.0.113.9 port 40312. They carry a connection ID that the server issued, so the server knows which connection they belong to. The server tests the new path and continues. A TCP connection could not continue, because its addresses and ports identify it.',
  sources: ['RFC 9000 §5.1', 'RFC 9000 §5.2', 'RFC 9000 §9', 'RFC 9293 §3.4.1'],
  picture: (
    <>
      {PATHS.map(({ y, name, from }, place) => (
        <g key={name}>
          <Box at={[6, y]} size={[142, 50]} isDashed={place === 0} />
          <Words at={[14, y + 20]} ink="muted">
            {name}
          </Words>
          <Code at={[14, y + 39]}>{from}</Code>
          <Arrow from={[150, y + 25]} to={[214, place === 0 ? 86 : 126]} isDashed={place === 0} />
        </g>
      ))}
      <Words at={[77, 24]} anchor="middle" isBold>
        Phone
      </Words>
      <Arrow from={[77, 94]} to={[77, 122]} />
      <Words at={[86, 112]}>moves</Words>
      <Box at={[216, 40]} size={[98, 136]} fill="sunk" />
      <Words at={[265, 24]} anchor="middle" isBold>
        Server
      </Words>
      <Code at={[265, 62]} anchor="middle">
        UDP :443
      </Code>
      <Box at={[222, 84]} size={[86, 46]} fill="accent" />
      <Words at={[265, 103]} anchor="middle" ink="on-accent">
        known by its
      </Words>
      <Words at={[265, 120]} anchor="middle" ink="on-accent" isBold>
        connection ID
      </Words>
      <Words at={[265, 160]} anchor="middle" ink="muted">
        continues
      </Words>
    </>
  ),
};
