import type { WrittenConcept } from '@/lib/catalog/concept';
import { formatSocketAddress, socketAddress } from '@/lib/network/socket-address';
import { demultiplex } from '@/lib/network/sockets/demultiplex';
import { listSockets, type SocketRow } from '@/lib/network/sockets/list-sockets';
import type { Chance } from '@/lib/quiz/chance';
import { printListing } from '@/lib/quiz/forms/read-listing/make';
import { composeReading } from '@/lib/quiz/making/reading';
import { type Listener, makeScene } from '@/lib/quiz/making/scene';

const NONE = 'None: the host answers with a RST';

/** Makes a question about which socket gets a TCP segment that arrives at a host. */
export function makeWhichSocket(concept: WrittenConcept, chance: Chance) {
  const scene = makeScene(chance);
  const busy = scene.listeners[0] as Listener;
  const known = chance.pick(scene.clients);
  const stranger = `${known.slice(0, known.indexOf(':'))}:${61_000 + chance.below(900)}`;
  const isRequest = chance.below(2) === 0;
  const port = chance.pick([busy.port, busy.port, busy.port, ...scene.listeners.map((each) => each.port), 8080]);
  const from = isRequest ? stranger : chance.pick([known, known, stranger]);
  const to = `${scene.address}:${port}`;
  const answer = demultiplex(scene.host, {
    transport: 'tcp',
    from: socketAddress(from),
    to: socketAddress(to),
    request: isRequest,
  });
  const rows = listSockets(scene.host).filter(({ netid }) => netid === 'tcp');
  const right = answer === 'rst' ? NONE : nameSocket(rows, answer.state);
  const explanation =
    answer === 'rst'
      ? `No connection has the ends ${to} and ${from}, and ${isRequest ? 'no socket is listening there' : 'a listener takes only a SYN'}.`
      : answer.state.kind === 'listening'
        ? `No connection has the peer ${from}, so the request goes to the socket that is listening on the destination.`
        : `A segment goes to the connection whose local end is ${to} and whose peer is ${from}.`;
  const segment: Segment = { from, to, isRequest };
  const wrong = [
    ...rows.map((row) => ({ text: describeRow(row), why: whyNotThis(row, segment) })),
    { text: NONE, why: 'A host sends a RST only when no socket matches, and in this case one does.' },
  ];
  return composeReading(
    {
      form: 'which-socket',
      prompt: `A TCP segment from ${from} to ${to} arrives with ${isRequest ? 'only the SYN flag' : 'the ACK flag and data'}. Which socket gets it?`,
      listing: printListing(scene),
      solution: { right, explanation, sources: concept.sources },
      wrong: chance.shuffle(wrong),
    },
    chance,
  );
}

type Segment = { readonly from: string; readonly to: string; readonly isRequest: boolean };

/** Explains why a socket does not get a segment. */
function whyNotThis({ local, peer }: SocketRow, { from, to, isRequest }: Segment): string {
  const [near, far] = [formatSocketAddress(local), peer && formatSocketAddress(peer)];
  if (far !== null) {
    return far === from
      ? `The local end of that connection is ${near}, but the segment goes to ${to}.`
      : `The peer of that connection is ${far}, but the segment comes from ${from}.`;
  }
  return isRequest
    ? `That socket listens on ${near}, but the segment goes to ${to}.`
    : 'A listener takes only a SYN. Other segments belong to a connection.';
}

const describeRow = ({ state, local, peer }: SocketRow): string =>
  peer ? `${state} with ${formatSocketAddress(peer)}` : `${state} at ${formatSocketAddress(local)}`;

type End = { readonly kind: string; readonly local?: SocketRow['local']; readonly peer?: SocketRow['local'] };

/** Returns the option that describes the socket with this state. */
function nameSocket(rows: readonly SocketRow[], { local, peer }: End): string {
  const same = (a: SocketRow['local'] | null | undefined, b: SocketRow['local'] | null | undefined) =>
    (a ? formatSocketAddress(a) : '') === (b ? formatSocketAddress(b) : '');
  const row = rows.find((each) => same(each.local, local) && same(each.peer, peer));
  if (!row) throw new Error('the socket that answers is not in the listing');
  return describeRow(row);
}
