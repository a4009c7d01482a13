import type { Drawing } from '../drawing';
import { Box, Code, Words } from '../marks';

const FLAGS = [
  ['S', 'SYN'],
  ['.', 'ACK'],
  ['F', 'FIN'],
  ['R', 'RST'],
  ['P', 'PSH'],
] as const;

/** Explains the parts of one line of tcpdump output. */
export const tcpdumpLine: Drawing = {
  name: 'tcpdump-line',
  title: 'One packet of tcpdump, explained',
  description:
    'The picture shows a packet as tcpdump -n prints it, but divided into two rows: IP 10.0.0.9.51000 > 10.0.0.5.443: Flags [S], … length 0. The source is before the > sign and the destination is after it. In each of them, the number after the last dot is the port: 51000 and 443. The flags are in brackets: S is SYN, a dot is ACK, F is FIN, R is RST, and P is PSH. The length is the number of payload bytes, and a SYN usually has none.',
  sources: ['tcpdump(1)', 'RFC 9293 §3.5'],
  picture: (
    <>
      <Words at={[84, 26]} anchor="middle">
        source
      </Words>
      <Words at={[180, 26]} anchor="middle">
        destination
      </Words>
      <Words at={[234, 26]} anchor="middle" ink="accent" isBold>
        port
      </Words>
      <path d="M84 32V48M186 32V48M234 32V48" stroke="currentColor" strokeWidth={1.5} />
      <Box at={[6, 52]} size={[308, 62]} fill="sunk" />
      <Code at={[14, 74]}>IP 10.0.0.9.51000 &gt; 10.0.0.5.</Code>
      <Box at={[222, 60]} size={[24, 20]} fill="accent" corner={3} />
      <Code at={[234, 74]} anchor="middle" ink="on-accent" isBold>
        443
      </Code>
      <Code at={[249, 74]}>:</Code>
      <Code at={[36, 101]}>Flags [S], … length 0</Code>
      <path d="M159 108V128M90 108V150" stroke="currentColor" strokeWidth={1.5} />
      <Words at={[132, 143]}>bytes of payload</Words>
      {FLAGS.map(([letter, flag], place) => (
        <Code key={flag} at={[36 + (place % 3) * 84, 168 + Math.floor(place / 3) * 19]}>
          <tspan fontWeight={600}>{letter}</tspan> = {flag}
        </Code>
      ))}
    </>
  ),
};
