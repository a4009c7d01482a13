import type { Drawing } from '../drawing';
import { Arrow, Box, Code, Words } from '../marks';

/** Shows how a service manager listens for a service and passes it the socket. */
export const socketActivation: Drawing = {
  name: 'socket-activation',
  title: 'The manager listens, the service takes over',
  description:
    'There are four steps. First, systemd calls socket(), bind(), and listen() for port 443 before the service is running. Second, a client connects, and its connection waits at the listening socket. Third, systemd starts the service and passes the listening socket to it as descriptor 3. Fourth, the service calls accept() and talks with the client directly; systemd does not copy any data.',
  sources: ['systemd: systemd.socket(5)', 'systemd: sd_listen_fds(3)'],
  picture: (
    <>
      <Box at={[6, 66]} size={[76, 40]} />
      <Words at={[44, 90]} anchor="middle" isBold>
        Client
      </Words>
      <Box at={[162, 8]} size={[152, 62]} fill="sunk" />
      <Words at={[170, 26]} isBold>
        systemd
      </Words>
      <Code at={[170, 43]}>socket() bind()</Code>
      <Code at={[170, 60]}>listen() :443</Code>
      <Words at={[302, 26]} anchor="end" isBold>
        1
      </Words>
      <Arrow from={[84, 76]} to={[160, 44]} />
      <Words at={[106, 52]} isBold>
        2
      </Words>
      <Words at={[8, 46]} ink="muted">
        connects, waits
      </Words>
      <Arrow from={[188, 71]} to={[188, 128]} />
      <Box at={[198, 84]} size={[108, 28]} fill="accent" />
      <Code at={[252, 102]} anchor="middle" ink="on-accent" isBold>
        descriptor 3
      </Code>
      <Words at={[178, 103]} anchor="end" isBold>
        3
      </Words>
      <Box at={[162, 130]} size={[152, 56]} />
      <Words at={[170, 150]} isBold>
        Service
      </Words>
      <Code at={[170, 170]}>accept()</Code>
      <Arrow from={[160, 160]} to={[62, 108]} />
      <Arrow from={[62, 108]} to={[160, 160]} />
      <Words at={[120, 128]} isBold>
        4
      </Words>
      <Words at={[8, 160]} ink="muted">
        talk directly
      </Words>
    </>
  ),
};
