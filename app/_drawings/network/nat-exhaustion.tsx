import type { Drawing } from '../drawing';
import { Arrow, Box, Code, Cross, Words } from '../marks';

const BAR = { left: 10, width: 206, height: 22 };
const ROWS = [
  { y: 58, destination: '198.51.100.7:443', used: 1, says: 'all in use' },
  { y: 136, destination: '192.0.2.10:443', used: 0.06, says: 'nearly all free' },
] as const;

/** Shows a NAT that has run out of ports toward one destination but not toward another. */
export const natExhaustion: Drawing = {
  name: 'nat-exhaustion',
  title: 'Ports run out for one destination at a time',
  description:
    'A NAT has one public address, 203.0.113.7, and at most 65,535 source ports for each destination. For 198.51.100.7 port 443, all of them are in use, so the next connection to it fails. For 192.0.2.10 port 443, nearly all of them are free, so the next connection to it succeeds. This works because one source port can be used for several destinations at once.',
  sources: ['RFC 6056 §2.2', 'RFC 3022 §2.2'],
  picture: (
    <>
      <Words at={[10, 22]}>
        <tspan fontWeight={600}>Source ports of the NAT</tspan> toward…
      </Words>
      {ROWS.map(({ y, destination, used, says }, place) => {
        const isAnswer = place === 1;
        return (
          <g key={destination}>
            <Code at={[BAR.left, y - 7]} isBold>
              {destination}
            </Code>
            <Box at={[BAR.left, y]} size={[BAR.width, BAR.height]} corner={2} />
            <rect x={BAR.left} y={y} width={BAR.width * used} height={BAR.height} fill="var(--muted)" rx={2} />
            <Words at={[BAR.left, y + 39]} ink="muted">
              {says}
            </Words>
            <Words at={[267, y - 7]} anchor="middle">
              one more?
            </Words>
            <Arrow from={[218, y + 11]} to={[isAnswer ? 232 : 226, y + 11]} isPlain={!isAnswer} />
            {!isAnswer && <Cross at={[232, y + 11]} />}
            <Box at={[242, y - 2]} size={[70, 27]} fill={isAnswer ? 'accent' : 'card'} isDashed={!isAnswer} />
            <Words at={[277, y + 16]} anchor="middle" ink={isAnswer ? 'on-accent' : 'plain'} isBold={isAnswer}>
              {isAnswer ? 'succeeds' : 'fails'}
            </Words>
          </g>
        );
      })}
    </>
  ),
};
