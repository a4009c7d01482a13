import type { Drawing } from '../drawing';
import { Arrow, Box, Code, Lines, Words } from '../marks';

/** Shows what SO_REUSEADDR and SO_REUSEPORT each allow on Linux. */
export const reuseOptions: Drawing = {
  name: 'reuse-options',
  title: 'Restart, or share',
  description:
    'The picture shows two socket options on Linux. On the left is SO_REUSEADDR, which helps with a restart. The old server’s connections on port 8080 are still in TIME-WAIT, and the new server can listen on port 8080 anyway if both servers set the option. It does not allow a second listener at the same time. On the right is SO_REUSEPORT, which is for sharing: three sockets of one user are all listening on port 8080, and the kernel distributes new connections across them.',
  sources: ['Linux socket(7)', 'Linux ip(7)'],
  picture: (
    <>
      <path d="M160 10V190" stroke="var(--line)" strokeWidth={1} />
      <Code at={[80, 22]} anchor="middle" isBold>
        SO_REUSEADDR
      </Code>
      <Words at={[80, 40]} anchor="middle" ink="muted">
        restart
      </Words>
      <Box at={[10, 52]} size={[140, 44]} isDashed />
      <Words at={[18, 70]} ink="muted">
        old connection
      </Words>
      <Code at={[18, 87]}>:8080 TIME-WAIT</Code>
      <Arrow from={[80, 98]} to={[80, 116]} />
      <Box at={[10, 118]} size={[140, 44]} fill="accent" />
      <Words at={[18, 136]} ink="on-accent" isBold>
        new server
      </Words>
      <Code at={[18, 153]} ink="on-accent" isBold>
        :8080 LISTEN
      </Code>
      <Words at={[80, 184]} anchor="middle">
        one listener at a time
      </Words>
      <Code at={[240, 22]} anchor="middle" isBold>
        SO_REUSEPORT
      </Code>
      <Words at={[240, 40]} anchor="middle" ink="muted">
        share
      </Words>
      <Box at={[196, 52]} size={[88, 26]} fill="sunk" />
      <Words at={[240, 69]} anchor="middle">
        new clients
      </Words>
      {[0, 1, 2].map((place) => (
        <g key={place}>
          <Arrow from={[218 + place * 22, 80]} to={[191 + place * 49, 116]} />
          <Box at={[169 + place * 49, 118]} size={[45, 44]} />
          <Code at={[191 + place * 49, 144]} anchor="middle">
            :8080
          </Code>
        </g>
      ))}
      <Lines at={[240, 184]} texts={['several listeners at once']} anchor="middle" />
    </>
  ),
};
