import type { Drawing } from '../drawing';
import { Arrow, Box, Code, Words } from '../marks';

const SPACES = [
  { y: 36, name: 'TCP', program: 'remote shell', service: 'shell' },
  { y: 120, name: 'UDP', program: 'log server', service: 'syslog' },
] as const;

/** Shows that TCP and UDP have separate ports, even with the same number. */
export const portSpaces: Drawing = {
  name: 'port-spaces',
  title: 'One number, two ports',
  description:
    'A host has two separate sets of ports, one for TCP and one for UDP. Each has the numbers from 0 to 65535. The remote shell is on TCP port 514, and the registry lists it as shell. The log server is on UDP port 514, and the registry lists it as syslog. The number is the same, but these are two ports, and both programs can run at the same time.',
  sources: ['RFC 6335 §6', 'RFC 7605 §7.6', 'IANA 514/tcp', 'IANA 514/udp'],
  picture: (
    <>
      {SPACES.map(({ y, name, program, service }, place) => {
        const isAnswer = place === 1;
        return (
          <g key={name}>
            <Words at={[10, y]} isBold>
              {name} ports
            </Words>
            <Box at={[8, y + 8]} size={[180, 52]} fill="sunk" />
            <Code at={[16, y + 39]} ink="muted">
              0 …
            </Code>
            <Box at={[54, y + 17]} size={[72, 34]} fill={isAnswer ? 'accent' : 'card'} />
            <Code at={[90, y + 39]} anchor="middle" isBold ink={isAnswer ? 'on-accent' : 'plain'}>
              514/{name.toLowerCase()}
            </Code>
            <Code at={[183, y + 39]} ink="muted" anchor="end">
              … 65535
            </Code>
            <Arrow from={[190, y + 34]} to={[214, y + 34]} />
            <Box at={[216, y + 8]} size={[96, 52]} />
            <Words at={[264, y + 30]} anchor="middle">
              {program}
            </Words>
            <Code at={[264, y + 48]} anchor="middle" isBold>
              {service}
            </Code>
          </g>
        );
      })}
    </>
  ),
};
