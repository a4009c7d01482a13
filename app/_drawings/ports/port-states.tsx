import type { Drawing } from '../drawing';
import { Arrow, Box, Code, Words } from '../marks';

const ROWS = [
  { y: 36, port: ':443', state: 'open', says: 'has a listener' },
  { y: 92, port: ':8443', state: 'closed', says: 'no listener' },
  { y: 148, port: ':3389', state: 'filtered', says: 'may be either' },
] as const;

/** Shows the reply to a probe of an open, a closed, and a filtered TCP port. */
export const portStates: Drawing = {
  name: 'port-states',
  title: 'What comes back from a TCP port',
  description:
    'Three ports are probed with a SYN. Port 443 is open: a program is listening, and a SYN-ACK comes back. Port 8443 is closed: nothing is listening, and a RST comes back. Port 3389 is filtered: a filter in front of the host drops the SYN, and nothing comes back. So the port behind the filter may be open or closed.',
  sources: ['RFC 9293 §3.5', 'RFC 9293 §3.5.2', 'Nmap: port scanning basics'],
  picture: (
    <>
      <Words at={[28, 20]} anchor="middle" isBold>
        Probe
      </Words>
      <Words at={[254, 20]} anchor="middle" isBold>
        Host
      </Words>
      <Box at={[194, 28]} size={[120, 166]} fill="sunk" />
      {ROWS.map(({ y, port, state, says }, place) => {
        const isAnswer = place === 2;
        return (
          <g key={port}>
            <Box at={[202, y]} size={[104, 42]} isDashed={place > 0} />
            <Code at={[209, y + 17]} isBold>
              {port}
            </Code>
            <Words at={[299, y + 17]} anchor="end" isBold>
              {state}
            </Words>
            <Words at={[209, y + 34]} ink="muted">
              {says}
            </Words>
            <Arrow from={[10, y + 15]} to={[isAnswer ? 139 : 191, y + 15]} />
            <Code at={[30, y + 10]} isBold>
              SYN
            </Code>
            {!isAnswer && <Arrow from={[191, y + 33]} to={[10, y + 33]} />}
            {!isAnswer && (
              <Code at={[100, y + 28]} anchor="middle" isBold>
                {place === 0 ? 'SYN-ACK' : 'RST'}
              </Code>
            )}
          </g>
        );
      })}
      <rect x={142} y={142} width={14} height={52} fill="var(--accent)" rx={2} />
      <Words at={[149, 138]} anchor="middle" ink="accent" isBold>
        filter
      </Words>
      <Words at={[10, 183]} ink="muted">
        nothing comes back
      </Words>
    </>
  ),
};
