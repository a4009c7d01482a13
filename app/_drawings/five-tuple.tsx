import type { Drawing } from './drawing';
import { Box, Code, Words } from './marks';

const ROWS = [
  ['protocol', 'TCP', 'TCP'],
  ['client address', '198.51.100.7', '198.51.100.7'],
  ['client port', '51000', '51001'],
  ['server address', '192.0.2.10', '192.0.2.10'],
  ['server port', '443', '443'],
] as const;
const COLUMNS = [
  { x: 106, name: 'Connection A' },
  { x: 220, name: 'Connection B' },
] as const;
const WIDTH = 92;

/** Compares two connections that differ in one of their five values. */
export const fiveTuple: Drawing = {
  name: 'five-tuple',
  title: 'Two connections, one difference',
  description:
    'Two connections are side by side, each with its five values. Both use TCP, both come from the client address 198.51.100.7, and both go to the server address 192.0.2.10 and server port 443. Only the client port differs: it is 51000 for connection A and 51001 for connection B. One difference is enough to tell them apart.',
  sources: ['RFC 6056 §2.2', 'RFC 9293 §3.4.1'],
  picture: (
    <>
      {COLUMNS.map(({ x, name }) => (
        <Words key={name} at={[x + WIDTH / 2, 22]} anchor="middle" isBold>
          {name}
        </Words>
      ))}
      {ROWS.map(([label, ...values], row) => {
        const y = 32 + row * 32;
        const differs = values[0] !== values[1];
        return (
          <g key={label}>
            <Words at={[10, y + 18]} ink={differs ? 'plain' : 'muted'} isBold={differs}>
              {label}
            </Words>
            {values.map((value, place) => {
              const x = COLUMNS[place]?.x ?? 0;
              const isAnswer = differs && place === 1;
              return (
                <g key={COLUMNS[place]?.name}>
                  <Box at={[x, y]} size={[WIDTH, 27]} fill={isAnswer ? 'accent' : differs ? 'card' : 'sunk'} />
                  <Code
                    at={[x + WIDTH / 2, y + 18]}
                    ink={isAnswer ? 'on-accent' : 'plain'}
                    anchor="middle"
                    isBold={differs}
                  >
                    {value}
                  </Code>
                </g>
              );
            })}
            <Words at={[209, y + 18]} anchor="middle" ink={differs ? 'plain' : 'muted'} isBold={differs}>
              {differs ? '≠' : '='}
            </Words>
          </g>
        );
      })}
    </>
  ),
};
