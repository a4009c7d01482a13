import type { Drawing } from '../drawing';
import { Arrow, Box, Words } from '../marks';

const HEIGHT = 34;
const RIGHT = 312;
const HEADERS = { ip: 96, transport: 168, data: 240 } as const;
const LAYERS = [
  { y: 14, name: 'application', parts: ['data'] },
  { y: 74, name: 'transport', parts: ['transport', 'data'] },
  { y: 134, name: 'internet', parts: ['ip', 'transport', 'data'] },
] as const;
const SAYS = { ip: 'addresses', transport: 'ports', data: 'data' } as const;

/** Shows which header each layer adds, from the application down. */
export const packetLayers: Drawing = {
  name: 'packet-layers',
  title: 'What each layer adds',
  description:
    'A packet grows from layer to layer. At the application layer, it is only data. The transport layer adds a TCP or UDP header in front, which carries the two ports. The internet layer adds an IP header in front of that, which carries the two addresses. The addresses bring the packet to the host, and the ports bring the data to the application.',
  sources: ['RFC 1122 §1.1.3', 'RFC 9293 §3.1', 'RFC 768', 'RFC 791 §3.1'],
  picture: (
    <>
      {LAYERS.map(({ y, name, parts }) => (
        <g key={name}>
          <Words at={[8, y + 21]} isBold={name === 'transport'}>
            {name}
          </Words>
          {parts.map((part, place) => {
            const isAnswer = name === 'transport' && part === 'transport';
            const isNew = place === 0;
            const left = HEADERS[part];
            const right = part === 'data' ? RIGHT : left + 72;
            return (
              <g key={part}>
                <Box
                  at={[left, y]}
                  size={[right - left, HEIGHT]}
                  fill={isAnswer ? 'accent' : isNew ? 'card' : 'sunk'}
                  corner={0}
                />
                <Words
                  at={[(left + right) / 2, y + 21]}
                  anchor="middle"
                  ink={isAnswer ? 'on-accent' : isNew ? 'plain' : 'muted'}
                  isBold={isNew}
                >
                  {SAYS[part]}
                </Words>
              </g>
            );
          })}
        </g>
      ))}
      <Arrow from={[276, 50]} to={[276, 71]} />
      <Arrow from={[240, 110]} to={[240, 131]} />
      <Words at={[132, 186]} anchor="middle" ink="muted">
        IP header
      </Words>
      <Words at={[204, 186]} anchor="middle" ink="muted">
        TCP or UDP
      </Words>
    </>
  ),
};
