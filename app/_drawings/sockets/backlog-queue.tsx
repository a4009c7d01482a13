import type { Drawing } from '../drawing';
import { Arrow, Box, Code, Lines, Words } from '../marks';

const WAITING = [':51003', ':51002', ':51001'] as const;
const TAKEN = [':51000', ':50999'] as const;

/** Shows the queue between arriving connections and accept(). */
export const backlogQueue: Drawing = {
  name: 'backlog-queue',
  title: 'The queue that the backlog limits',
  description:
    'A new connection arrives at a listening socket and goes into a queue. Three connections, from client ports 51001, 51002, and 51003, are waiting there, and their handshakes are complete. The backlog limits the length of this queue. The program calls accept(), which takes the connection that has waited longest. Connections that were accepted earlier, from ports 50999 and 51000, no longer count. If the queue is full, a new client may be refused or have to try again.',
  sources: ['POSIX listen()', 'Linux listen(2)'],
  picture: (
    <>
      <Words at={[6, 40]}>new</Words>
      <Words at={[6, 56]}>client</Words>
      <Arrow from={[6, 66]} to={[46, 66]} />
      <Box at={[48, 34]} size={[156, 60]} fill="accent" />
      <Words at={[126, 26]} anchor="middle" isBold>
        waiting for accept()
      </Words>
      {WAITING.map((port, place) => (
        <g key={port}>
          <Box at={[54 + place * 49, 46]} size={[46, 36]} />
          <Code at={[77 + place * 49, 68]} anchor="middle">
            {port.slice(1)}
          </Code>
        </g>
      ))}
      <Words at={[126, 112]} anchor="middle" ink="accent" isBold>
        the backlog limits this
      </Words>
      <Arrow from={[206, 66]} to={[236, 66]} />
      <Box at={[238, 8]} size={[76, 132]} fill="sunk" />
      <Words at={[276, 26]} anchor="middle" isBold>
        Program
      </Words>
      <Code at={[276, 50]} anchor="middle">
        accept()
      </Code>
      {TAKEN.map((port, place) => (
        <g key={port}>
          <Box at={[246, 62 + place * 36]} size={[60, 28]} />
          <Code at={[276, 81 + place * 36]} anchor="middle">
            {port.slice(1)}
          </Code>
        </g>
      ))}
      <Lines at={[276, 158]} texts={['no longer', 'counted']} anchor="middle" ink="muted" />
      <path d="M26 74V148" stroke="var(--muted)" strokeWidth={1.5} strokeDasharray="2 4" />
      <Lines at={[6, 166]} texts={['Queue full? A new client may be', 'refused or have to try again.']} ink="muted" />
    </>
  ),
};
