import type { Drawing } from './drawing';
import { Box, Code, Words } from './marks';

const LEFT = 12;
const HALF = 148;
const ROWS = [
  { y: 62, texts: ['Sequence number'] },
  { y: 87, texts: ['Acknowledgment number'] },
  { y: 112, texts: ['Offset, flags', 'Window'] },
  { y: 137, texts: ['Checksum', 'Urgent pointer'] },
] as const;

/** Shows where the two ports are in a TCP header. */
export const headerPorts: Drawing = {
  name: 'header-ports',
  title: 'The ports in a TCP header',
  description:
    'The first 32 bits of a TCP header are two fields of 16 bits each: the source port, which is 51000 in this picture, and the destination port, which is 443. After them come the sequence number, the acknowledgment number, the offset and flags, the window, the checksum, and the urgent pointer, followed by options and data. A UDP header begins with the same two fields.',
  sources: ['RFC 9293 §3.1', 'RFC 768'],
  picture: (
    <>
      <Code at={[LEFT, 18]} ink="muted">
        bit 0
      </Code>
      <Code at={[LEFT + HALF, 18]} ink="muted" anchor="middle">
        16
      </Code>
      <Code at={[LEFT + 2 * HALF, 18]} ink="muted" anchor="end">
        31
      </Code>
      {ROWS.map(({ y, texts }) => (
        <g key={y}>
          {texts.map((text, place) => (
            <g key={text}>
              <Box at={[LEFT + place * HALF, y]} size={[(2 * HALF) / texts.length, 25]} corner={0} />
              <Words at={[LEFT + HALF * (place + 1 / texts.length), y + 17]} anchor="middle">
                {text}
              </Words>
            </g>
          ))}
        </g>
      ))}
      <Box at={[LEFT, 162]} size={[2 * HALF, 28]} fill="sunk" corner={0} isDashed />
      <Words at={[LEFT + HALF, 180]} ink="muted" anchor="middle">
        options, then data
      </Words>
      <Box at={[LEFT, 26]} size={[2 * HALF, 36]} fill="accent" corner={0} />
      <path d={`M${LEFT + HALF} 26v36`} stroke="var(--on-accent)" strokeWidth={1.5} />
      {(['Source port', 'Destination port'] as const).map((text, place) => (
        <g key={text}>
          <Words at={[LEFT + HALF * (place + 0.5), 41]} ink="on-accent" anchor="middle">
            {text}
          </Words>
          <Code at={[LEFT + HALF * (place + 0.5), 56]} ink="on-accent" anchor="middle" isBold>
            {place === 0 ? '51000' : '443'}
          </Code>
        </g>
      ))}
    </>
  ),
};
