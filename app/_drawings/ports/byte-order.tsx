import type { Drawing } from '../drawing';
import { Arrow, Box, Code, Lines, Words } from '../marks';

const ROWS = [
  { y: 46, bytes: ['01', 'BB'], who: ['on the wire,', 'and in sin_port'] },
  { y: 118, bytes: ['BB', '01'], who: ['in the memory', 'of an x86 PC'] },
] as const;

/** Shows the two bytes of a port in network byte order and in a PC's memory. */
export const byteOrder: Drawing = {
  name: 'byte-order',
  title: 'The two bytes of port 443',
  description:
    'Port 443 is the number 0x01BB, which has two bytes: 01 is the more significant one, and BB is the less significant one. In network byte order, which is used on the wire and in the sin_port field, 01 comes first. In the memory of a PC with an x86 processor, BB comes first. The function htons() swaps the bytes on the way to the network, and ntohs() swaps them on the way back. A program that forgets to swap them gets 0xBB01, which is port 47873.',
  sources: ['Linux byteorder(3)', 'Linux ip(7)', 'RFC 791 §B'],
  picture: (
    <>
      <Code at={[8, 24]} isBold>
        443 = 0x01BB
      </Code>
      <Words at={[112, 24]} ink="muted">
        first byte
      </Words>
      <Words at={[180, 24]} ink="muted">
        second byte
      </Words>
      {ROWS.map(({ y, bytes, who }, place) => {
        const isAnswer = place === 0;
        return (
          <g key={y}>
            <Lines at={[8, y + 14]} texts={who} />
            {isAnswer && <Box at={[108, y - 8]} size={[136, 46]} fill="accent" />}
            {bytes.map((byte, at) => (
              <g key={byte}>
                <Box at={[114 + at * 66, y - 2]} size={[58, 34]} />
                <Code at={[143 + at * 66, y + 20]} anchor="middle" isBold>
                  {byte}
                </Code>
              </g>
            ))}
          </g>
        );
      })}
      <Arrow from={[156, 114]} to={[198, 87]} />
      <Arrow from={[198, 114]} to={[156, 87]} />
      <Code at={[220, 105]}>htons()</Code>
      <Words at={[8, 188]} ink="muted">
        Without it, BB 01 means port 47873.
      </Words>
    </>
  ),
};
