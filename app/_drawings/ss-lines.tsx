import type { Drawing } from './drawing';
import { Box, Code, Words } from './marks';

const COLUMNS = [8, 62, 84, 118, 212] as const;
const LINES = [
  { y: 82, cells: ['LISTEN', '0', '511', '0.0.0.0:443', '0.0.0.0:*'] },
  { y: 118, cells: ['ESTAB', '0', '0', '10.0.0.5:443', '10.0.0.9:51000'] },
] as const;

/** Explains the columns of two lines of ss output. */
export const ssLines: Drawing = {
  name: 'ss-lines',
  title: 'Two lines of ss, explained',
  description:
    'The picture shows two lines as ss -tan prints them. The columns are the state, Recv-Q, Send-Q, the local address and port, and the peer’s address and port. The first line is a listener: its state is LISTEN, it is on 0.0.0.0 port 443, and its peer is shown as 0.0.0.0:*, which means that there is no peer. The second line is a connection: its state is ESTAB, this end is 10.0.0.5 port 443, and the other end is 10.0.0.9 port 51000. On a connection’s line, Recv-Q counts bytes that the program has not read yet, and Send-Q counts bytes that the peer has not acknowledged yet.',
  sources: ['Linux ss(8)', 'Linux netstat(8)'],
  picture: (
    <>
      <Box at={[3, 62]} size={[314, 70]} fill="sunk" />
      {LINES.map(({ y, cells }) => (
        <g key={y}>
          {cells.map((cell, place) => (
            <Code key={COLUMNS[place]} at={[COLUMNS[place] ?? 0, y]}>
              {cell}
            </Code>
          ))}
        </g>
      ))}
      <Box at={[113, 102]} size={[96, 24]} fill="accent" />
      <Code at={[118, 118]} ink="on-accent" isBold>
        10.0.0.5:443
      </Code>
      <path
        d="M28 58V50M160 58V50M262 58V50M66 136V168H80M92 136V148H106"
        fill="none"
        stroke="currentColor"
        strokeWidth={1.5}
      />
      <Words at={[8, 30]}>what it is</Words>
      <Words at={[8, 45]} isBold>
        State
      </Words>
      <Words at={[118, 30]}>this end</Words>
      <Words at={[118, 45]} isBold>
        Local
      </Words>
      <Words at={[212, 30]}>the other end</Words>
      <Words at={[212, 45]} isBold>
        Peer
      </Words>
      <Words at={[110, 152]}>
        <tspan fontWeight={600}>Send-Q</tspan> not acknowledged yet
      </Words>
      <Words at={[84, 172]}>
        <tspan fontWeight={600}>Recv-Q</tspan> not read yet by the program
      </Words>
      <Words at={[8, 192]} ink="muted">
        both 0: nothing is waiting on this connection
      </Words>
    </>
  ),
};
