import type { Drawing } from '../drawing';
import { Arrow, Box, Code, Words } from '../marks';

const ZONES = [
  { y: 12, range: '1–1023', port: ':443', fill: 'sunk' },
  { y: 104, range: '1024–65535', port: ':8080', fill: 'card' },
] as const;

/** Shows which process may bind which local port on Linux. */
export const privilegedPorts: Drawing = {
  name: 'privileged-ports',
  title: 'Who may bind a low port',
  description:
    'Two processes are running on a Linux host with default settings. A process with the CAP_NET_BIND_SERVICE capability binds to port 443, one of the ports from 1 to 1023. A process without the capability tries to do the same, but bind() fails with EACCES. That process may bind to port 8080, or any other port from 1024 to 65535. Only binding is restricted: connecting to port 443 on another host needs no privilege.',
  sources: ['Linux ip(7)', 'Linux capabilities(7)', 'Linux bind(2)'],
  picture: (
    <>
      {ZONES.map(({ y, range, port, fill }) => (
        <g key={port}>
          <Box at={[226, y]} size={[88, 66]} fill={fill} />
          <Code at={[270, y + 26]} anchor="middle">
            {range}
          </Code>
          <Code at={[270, y + 48]} anchor="middle" isBold>
            {port}
          </Code>
        </g>
      ))}
      <Box at={[6, 12]} size={[164, 50]} />
      <Words at={[14, 32]} isBold>
        Process with
      </Words>
      <Code at={[14, 50]}>CAP_NET_BIND_SERVICE</Code>
      <Arrow from={[172, 37]} to={[224, 37]} />
      <Code at={[197, 30]} anchor="middle">
        bind()
      </Code>
      <Box at={[6, 120]} size={[164, 50]} />
      <Words at={[14, 140]} isBold>
        Process without it
      </Words>
      <Words at={[14, 158]} ink="muted">
        of an ordinary user
      </Words>
      <Arrow from={[88, 119]} to={[124, 105]} isPlain />
      <Code at={[64, 110]} anchor="middle">
        bind()
      </Code>
      <Box at={[112, 79]} size={[64, 26]} fill="accent" />
      <Code at={[144, 96]} anchor="middle" ink="on-accent" isBold>
        EACCES
      </Code>
      <path d="M178 86L224 64" stroke="var(--muted)" strokeWidth={1.5} strokeDasharray="2 4" />
      <Arrow from={[172, 145]} to={[224, 145]} />
      <Code at={[197, 138]} anchor="middle">
        bind()
      </Code>
      <Words at={[8, 191]} ink="muted">
        Connecting to a low port needs no privilege.
      </Words>
    </>
  ),
};
