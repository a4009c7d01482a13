import type { Drawing } from '../drawing';
import { Box, Code, Words } from '../marks';

const LEFT = 10;
const WIDTH = 300;
const HEADER = 52;

type SpanProps = { readonly from: number; readonly to: number; readonly y: number; readonly isBelow?: boolean };

/** A dimension line between two points. */
function Span({ from, to, y, isBelow = false }: SpanProps) {
  const tick = isBelow ? -6 : 6;
  return <path d={`M${from} ${y + tick}V${y}H${to}V${y + tick}`} fill="none" stroke="currentColor" strokeWidth={1.5} />;
}

/** Shows how much of a full Ethernet packet is left for TCP data. */
export const segmentSize: Drawing = {
  name: 'segment-size',
  title: 'From the MTU to the MSS',
  description:
    'The picture shows a packet that fills the MTU of Ethernet, 1500 bytes. It is not drawn to scale. Without options, the IPv4 header and the TCP header take 20 bytes each. The other 1460 bytes are the segment’s data. So TCP over IPv4 on Ethernet announces an MSS of 1460.',
  sources: ['RFC 9293 §3.7.1', 'RFC 9293 §3.1', 'RFC 791 §3.1', 'RFC 894'],
  picture: (
    <>
      <Words at={[160, 26]} anchor="middle">
        <tspan fontWeight={600}>MTU</tspan> of Ethernet: 1500 bytes
      </Words>
      <Span from={LEFT} to={LEFT + WIDTH} y={38} />
      <Box at={[LEFT, 56]} size={[HEADER, 60]} fill="sunk" corner={0} />
      <Words at={[LEFT + HEADER / 2, 82]} anchor="middle">
        IPv4
      </Words>
      <Code at={[LEFT + HEADER / 2, 102]} anchor="middle">
        20
      </Code>
      <Box at={[LEFT + HEADER, 56]} size={[HEADER, 60]} fill="sunk" corner={0} />
      <Words at={[LEFT + HEADER * 1.5, 82]} anchor="middle">
        TCP
      </Words>
      <Code at={[LEFT + HEADER * 1.5, 102]} anchor="middle">
        20
      </Code>
      <Box at={[LEFT + 2 * HEADER, 56]} size={[WIDTH - 2 * HEADER, 60]} fill="accent" corner={0} />
      <Words at={[LEFT + HEADER + WIDTH / 2, 82]} anchor="middle" ink="on-accent">
        data of the segment
      </Words>
      <Code at={[LEFT + HEADER + WIDTH / 2, 102]} anchor="middle" ink="on-accent" isBold>
        1460
      </Code>
      <Span from={LEFT + 2 * HEADER} to={LEFT + WIDTH} y={134} isBelow />
      <Words at={[LEFT + HEADER + WIDTH / 2, 154]} anchor="middle">
        <tspan fontWeight={600}>MSS</tspan>: 1460 bytes
      </Words>
      <Code at={[LEFT, 186]}>1500 − 20 − 20 = 1460</Code>
    </>
  ),
};
