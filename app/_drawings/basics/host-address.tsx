import type { Drawing } from '../drawing';
import { Arrow, Box, Code, Words } from '../marks';

const PROGRAMS = ['web', 'mail', 'SSH'] as const;

/** Shows that an IP address leads to a host but not to a program. */
export const hostAddress: Drawing = {
  name: 'host-address',
  title: 'An IP address leads to a host',
  description:
    'A packet for 192.0.2.10 goes to a router, which reads the destination address and passes the packet on to the host with that address. Three programs are running on the host: a web server, a mail server, and an SSH server. The address does not say which of them the packet is for; that is what the port number is for.',
  sources: ['RFC 793 §2.7', 'RFC 1122 §1.1.3'],
  picture: (
    <>
      <Words at={[6, 52]} ink="muted">
        packet to
      </Words>
      <Box at={[6, 60]} size={[84, 30]} />
      <Code at={[48, 79]} anchor="middle">
        192.0.2.10
      </Code>
      <Arrow from={[92, 75]} to={[112, 75]} />
      <circle cx={134} cy={75} r={20} fill="var(--sunk)" stroke="currentColor" strokeWidth={1.5} />
      <Words at={[134, 79]} anchor="middle">
        router
      </Words>
      <Arrow from={[156, 75]} to={[184, 75]} />
      <Box at={[194, 8]} size={[120, 184]} fill="sunk" />
      <Words at={[254, 26]} anchor="middle" isBold>
        Host
      </Words>
      <Box at={[186, 60]} size={[92, 30]} fill="accent" />
      <Code at={[232, 79]} anchor="middle" ink="on-accent" isBold>
        192.0.2.10
      </Code>
      {PROGRAMS.map((program, place) => (
        <g key={program}>
          <Arrow from={[232, 92]} to={[217 + place * 37, 138]} isDashed isPlain />
          <Box at={[200 + place * 37, 140]} size={[34, 38]} />
          <Words at={[217 + place * 37, 163]} anchor="middle">
            {program}
          </Words>
        </g>
      ))}
      <Words at={[180, 142]} anchor="end" ink="muted">
        Which program is it for?
      </Words>
      <Words at={[180, 158]} anchor="end" ink="muted">
        Only a port can tell.
      </Words>
    </>
  ),
};
