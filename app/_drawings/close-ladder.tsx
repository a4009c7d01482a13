import type { Drawing } from './drawing';
import { Lifelines, Segment, State } from './ladder';

/** Shows how each direction of a TCP connection closes separately. */
export const closeLadder: Drawing = {
  name: 'close-ladder',
  title: 'Closing a connection, one direction at a time',
  description:
    'Time runs from top to bottom. The client sends a FIN and enters FIN-WAIT-1. The server acknowledges it and enters CLOSE-WAIT. When that ACK arrives, the client enters FIN-WAIT-2. In CLOSE-WAIT, the server may still send data, and the client still receives it. Then the server sends its own FIN and enters LAST-ACK. The client acknowledges that FIN and stays in TIME-WAIT. The server is CLOSED when the last ACK arrives.',
  sources: ['RFC 9293 §3.6'],
  picture: (
    <>
      <Lifelines />
      <State y={62} of="client">
        FIN-WAIT-1
      </State>
      <Segment y={50} from="client" name="FIN" />
      <Segment y={78} from="server" name="ACK" />
      <path d="M224 66V130" stroke="var(--accent)" strokeWidth={6} />
      <text x={234} y={94} fontFamily="var(--font-mono)" fontWeight={600} fill="var(--accent)">
        CLOSE-WAIT
      </text>
      <text x={234} y={110} fill="var(--accent)">
        may still send
      </text>
      <State y={100} of="client">
        FIN-WAIT-2
      </State>
      <Segment y={106} from="server" name="data" isDashed />
      <Segment y={134} from="server" name="FIN" />
      <State y={146} of="server">
        LAST-ACK
      </State>
      <Segment y={164} from="client" name="ACK" />
      <State y={176} of="client">
        TIME-WAIT
      </State>
      <State y={188} of="server">
        CLOSED
      </State>
    </>
  ),
};
