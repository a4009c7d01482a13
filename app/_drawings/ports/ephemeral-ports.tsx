import { LAST_PORT } from '@/lib/network/port';
import type { Drawing } from '../drawing';
import { Box, Code, Words } from '../marks';

const STRIP = { left: 12, width: 296, height: 18 };
const xOf = (port: number): number => STRIP.left + (STRIP.width * port) / (LAST_PORT + 1);

const RANGES = [
  { y: 48, who: 'RFC 6335: Dynamic Ports', first: 49152, last: LAST_PORT },
  { y: 104, who: 'RFC 6056 advises', first: 1024, last: LAST_PORT },
  { y: 160, who: 'Linux, by default', first: 32768, last: 60999 },
] as const;

/** Shows the ranges from which systems choose a client's port. */
export const ephemeralPorts: Drawing = {
  name: 'ephemeral-ports',
  title: 'Where the client’s port comes from',
  description:
    'Three strips each show all port numbers from 0 to 65535, drawn to scale. Part of each strip is marked as a range for ephemeral ports. The range in RFC 6335 is the Dynamic Ports, 49152 to 65535. RFC 6056 recommends using the whole range from 1024 to 65535. By default, Linux picks a port from 32768 to 60999. So the range depends on the system, and a port below 49152 can be ephemeral.',
  sources: ['RFC 6335 §6', 'RFC 6056 §3.2', 'Linux kernel: IP sysctl'],
  picture: (
    <>
      <Code at={[STRIP.left, 16]} ink="muted">
        0
      </Code>
      <Code at={[STRIP.left + STRIP.width, 16]} ink="muted" anchor="end">
        65535
      </Code>
      {RANGES.map(({ y, who, first, last }, place) => {
        const isAnswer = place === RANGES.length - 1;
        return (
          <g key={who}>
            <Words at={[STRIP.left, y - 6]} isBold={isAnswer}>
              {who}
            </Words>
            <Code at={[STRIP.left + STRIP.width, y - 6]} anchor="end" isBold={isAnswer}>
              {first}–{last}
            </Code>
            <Box at={[STRIP.left, y]} size={[STRIP.width, STRIP.height]} fill="sunk" corner={2} />
            <rect
              x={xOf(first)}
              y={y}
              width={xOf(last + 1) - xOf(first)}
              height={STRIP.height}
              fill={isAnswer ? 'var(--accent)' : 'var(--muted)'}
            />
            <Box at={[STRIP.left, y]} size={[STRIP.width, STRIP.height]} fill="none" corner={2} />
          </g>
        );
      })}
    </>
  ),
};
