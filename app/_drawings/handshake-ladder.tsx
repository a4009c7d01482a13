import type { Drawing } from './drawing';
import { Lifelines, Segment, State } from './ladder';

/** Shows the three segments that set up a TCP connection. */
export const handshakeLadder: Drawing = {
  name: 'handshake-ladder',
  title: 'The three-way handshake',
  description:
    'Time runs from top to bottom. The client enters SYN-SENT and sends a SYN with sequence number 100. The server, which was in LISTEN, answers with a SYN-ACK. This one segment does two things: it acknowledges with 101, and it opens the other direction with the server’s own sequence number, 300. The client answers with ACK 301. The client is ESTABLISHED when the SYN-ACK arrives, and the server is ESTABLISHED when the ACK arrives.',
  sources: ['RFC 9293 §3.5'],
  picture: (
    <>
      <Lifelines />
      <State y={50} of="server">
        LISTEN
      </State>
      <State y={66} of="client">
        SYN-SENT
      </State>
      <Segment y={54} from="client" name="SYN" numbers="seq=100" />
      <State y={96} of="server">
        SYN-RECEIVED
      </State>
      <Segment y={104} from="server" name="SYN-ACK" numbers="seq=300 ack=101" isAnswer />
      <State y={132} of="client">
        ESTABLISHED
      </State>
      <Segment y={154} from="client" name="ACK" numbers="seq=101 ack=301" />
      <State y={180} of="server">
        ESTABLISHED
      </State>
    </>
  ),
};
