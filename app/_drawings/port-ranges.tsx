import { getPortRange, LAST_PORT, PORT_RANGES, type Port, type RangeName } from '@/lib/network/port';
import { formatNumber } from '@/lib/words/count';
import type { Drawing } from './drawing';
import { Arrow, Box, Code, Words } from './marks';

const STRIP = { left: 16, width: 288, top: 46, height: 26 };
const CARD = { width: 90, gap: 9, top: 112, height: 72 };
const FILLS: Readonly<Record<RangeName, string>> = {
  system: 'var(--range-system)',
  user: 'var(--range-user)',
  dynamic: 'var(--range-dynamic)',
};
const xOf = (port: number): number => STRIP.left + (STRIP.width * port) / (LAST_PORT + 1);

/** Shows the three ranges to scale, with one port marked. */
export function drawPortRanges(port: Port): Drawing {
  const own = getPortRange(port);
  const x = xOf(port + 0.5);
  const isAtEdge = x < STRIP.left + 40;
  return {
    name: `port-ranges-${port}`,
    title: `The three port ranges, and port ${port}`,
    description: `A strip shows the numbers from 0 to 65535, drawn to scale. ${PORT_RANGES.map(({ label, first, last }) => `The ${label} Ports run from ${first} to ${last}, which is ${formatNumber(last - first + 1)} numbers.`).join(' ')} Port ${port} is one of the ${own.label} Ports.`,
    sources: ['RFC 6335 §6'],
    picture: (
      <>
        {PORT_RANGES.map(({ name, label, first, last }, place) => {
          const left = xOf(first);
          const width = xOf(last + 1) - left;
          const card = STRIP.left + place * (CARD.width + CARD.gap);
          const middle = card + CARD.width / 2;
          return (
            <g key={name}>
              <Arrow
                from={[left + width / 2, STRIP.top + STRIP.height + 3]}
                to={[middle, CARD.top - 2]}
                ink="muted"
                isPlain
              />
              <rect
                x={left}
                y={STRIP.top}
                width={Math.max(3, width - 1)}
                height={STRIP.height}
                fill={FILLS[name]}
                rx={1}
              />
              <Box at={[card, CARD.top]} size={[CARD.width, CARD.height]} />
              <rect x={card + 8} y={CARD.top + 9} width={10} height={10} rx={2} fill={FILLS[name]} />
              <Words at={[card + 23, CARD.top + 18]} isBold>
                {label}
              </Words>
              <Code at={[card + 6, CARD.top + 40]}>
                {first}–{last}
              </Code>
              <Words at={[card + 6, CARD.top + 60]} ink="muted">
                {formatNumber(last - first + 1)} ports
              </Words>
            </g>
          );
        })}
        <Arrow from={[x, 26]} to={[x, STRIP.top + STRIP.height - 4]} ink="accent" />
        <Code at={[isAtEdge ? STRIP.left : x, 20]} ink="accent" anchor={isAtEdge ? 'start' : 'middle'} isBold>
          {isAtEdge ? `port ${port}` : port}
        </Code>
      </>
    ),
  };
}
