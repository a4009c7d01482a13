import type { Drawing } from '../drawing';
import { Box, Code, Cross, Words } from '../marks';

const TRIED = [
  { y: 60, socket: 'TCP 0.0.0.0:80', isFree: false },
  { y: 94, socket: 'TCP 127.0.0.1:80', isFree: false },
  { y: 128, socket: 'TCP 0.0.0.0:8080', isFree: true },
  { y: 162, socket: 'UDP 0.0.0.0:80', isFree: true },
] as const;

/** Shows which other sockets conflict with a listener on the wildcard address. */
export const addressInUse: Drawing = {
  name: 'address-in-use',
  title: 'Which sockets conflict',
  description:
    'On Linux, without special socket options, a TCP socket is listening on 0.0.0.0 port 80. Four other sockets try to bind. TCP 0.0.0.0 port 80 fails with EADDRINUSE, because the address and port are the same. TCP 127.0.0.1 port 80 fails as well, because the wildcard covers that address. TCP 0.0.0.0 port 8080 succeeds, because the port is different. UDP 0.0.0.0 port 80 succeeds too, because UDP has its own ports.',
  sources: ['Linux socket(7)', 'Linux ip(7)', 'Linux bind(2)', 'RFC 6335 §6'],
  picture: (
    <>
      <Words at={[10, 32]}>listening</Words>
      <Box at={[72, 14]} size={[128, 28]} fill="accent" />
      <Code at={[82, 32]} ink="on-accent" isBold>
        TCP 0.0.0.0:80
      </Code>
      {TRIED.map(({ y, socket, isFree }) => (
        <g key={socket}>
          <Code at={[10, y + 18]}>bind()</Code>
          <Box at={[72, y]} size={[128, 28]} isDashed={!isFree} />
          <Code at={[80, y + 18]}>{socket}</Code>
          {isFree ? (
            <path d={`M213 ${y + 14}l5 5l9 -10`} fill="none" stroke="currentColor" strokeWidth={2} />
          ) : (
            <Cross at={[219, y + 14]} />
          )}
          {isFree ? (
            <Words at={[236, y + 18]}>succeeds</Words>
          ) : (
            <Code at={[236, y + 18]} isBold>
              EADDRINUSE
            </Code>
          )}
        </g>
      ))}
    </>
  ),
};
