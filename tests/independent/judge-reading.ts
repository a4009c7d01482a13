import { isIPv4, isIPv6 } from 'node:net';
import type { LineOf, Say } from './line';
import type { Written } from './read-content';

type Reading = LineOf<'read-address' | 'read-listing' | 'which-socket'>;

/** The drill that a concept's file lists for each of these forms. */
const DRILLS = { 'read-address': 'socket-addresses', 'read-listing': 'listings', 'which-socket': 'segments' };
type Row = {
  readonly state: string;
  readonly at: string;
  readonly port: number;
  readonly local: string;
  readonly peer: string;
  readonly program: string;
};

const ROW =
  /^tcp +(?<state>LISTEN|ESTAB) +\d+ +\d+ +(?<local>(?<at>[\d.]+):(?<port>\d+)) +(?<peer>[\d.]+:[\d*]+) +users:\(\("(?<program>[^"]+)",pid=\d+,fd=\d+\)\)$/;

/** Reads the sockets of a listing as `ss -tuanp` prints it. */
function readRows(listing: readonly string[], say: Say): readonly Row[] {
  const [head = '', ...lines] = listing;
  if (!/^Netid +State +Recv-Q +Send-Q +Local Address:Port +Peer Address:Port +Process$/.test(head))
    say('has no header');
  return lines.flatMap((text) => {
    const { state = '', local = '', at = '', port, peer = '', program = '' } = ROW.exec(text)?.groups ?? {};
    if (state === '') say(`the line “${text}” cannot be read`);
    return { state, local, at, port: Number(port), peer, program };
  });
}

type Numbered = Pick<Row, 'state' | 'at' | 'local' | 'peer'> & { readonly host: string };

/** A numbered line of `ss -tanQ`: the state and both ends. */
const NUMBERED = /^ ?(?<number>\d+) (?<state>LISTEN|ESTAB) +(?<local>(?<at>[\d.]+):\d+) +(?<peer>[\d.]+:[\d*]+)$/;

/** Reads the numbered rows of one or two hosts' listings. With two hosts, a line `Host …` is above each listing. */
function readNumbered(listing: readonly string[], say: Say): ReadonlyMap<number, Numbered> {
  const rows = new Map<number, Numbered>();
  let host = '';
  for (const text of listing) {
    if (text === '' || /^ {3}State +Local Address:Port +Peer Address:Port$/.test(text)) continue;
    const named = /^Host (?<host>[\d.]+)$/.exec(text)?.groups?.host;
    if (named !== undefined) {
      host = named;
      continue;
    }
    const { number, state = '', local = '', at = '', peer = '' } = NUMBERED.exec(text)?.groups ?? {};
    if (number === undefined) say(`the line “${text}” cannot be read`);
    else if (rows.has(Number(number))) say(`two lines have the number ${number}`);
    else rows.set(Number(number), { state, local, at, peer, host });
  }
  return rows;
}

/**
 * Whether two sockets are the ends of one connection: each one's local end is the other's peer. A loopback connection
 * stays on its host.
 */
function areBothEnds(one: Numbered | undefined, other: Numbered | undefined): boolean {
  if (!one || !other || one === other || one.state === 'LISTEN' || other.state === 'LISTEN') return false;
  if (one.at.startsWith('127.') && one.host !== other.host) return false;
  return one.local === other.peer && one.peer === other.local;
}

/** Whether a text is an IPv4 address, or an IPv6 address in brackets, followed by a colon and a port. */
function isSocketAddress(text: string): boolean {
  const parts = /^(?:\[(?<v6>[^\]]+)\]|(?<v4>[^[\]:]+)):(?<port>\d{1,5})$/.exec(text)?.groups;
  if (!parts || Number(parts.port) > 65_535) return false;
  return parts.v6 === undefined ? isIPv4(parts.v4 ?? '') : isIPv6(parts.v6);
}

/** Decides which options are right; null for a prompt that this check cannot read. */
function findRight(line: Reading, say: Say): readonly boolean[] | null {
  const { prompt, listing = [], options } = line;
  if (prompt === 'Which of these is a well-formed socket address?') return options.map(isSocketAddress);
  if (prompt === 'Which of these is not a well-formed socket address?') {
    return options.map((option) => !isSocketAddress(option));
  }
  if (prompt === 'Which port does this socket address name?') {
    const [address = ''] = listing;
    if (listing.length !== 1 || !isSocketAddress(address)) say('shows no socket address');
    return options.map((option) => option === address.slice(address.lastIndexOf(':') + 1));
  }
  if (prompt === 'Which two of these lines are the two ends of one connection?') {
    const rows = readNumbered(listing, say);
    return options.map((option) => {
      const [, one, other] = /^Lines (\d+) and (\d+)$/.exec(option) ?? [];
      return areBothEnds(rows.get(Number(one)), rows.get(Number(other)));
    });
  }
  const known = /^Line (?<number>\d+) shows one end of a connection\. Which line shows its other end\?$/.exec(prompt);
  if (known) {
    const rows = readNumbered(listing, say);
    const one = rows.get(Number(known.groups?.number));
    return options.map((option) => areBothEnds(one, rows.get(Number(/^Line (\d+)$/.exec(option)?.[1]))));
  }
  const rows = readRows(listing, say);
  const listeners = rows.filter(({ state }) => state === 'LISTEN');
  const asked = /^Another host requests a TCP connection to (?<host>[\d.]+):(?<port>\d+)\. Which/.exec(prompt)?.groups;
  if (asked) {
    const there = listeners.filter(
      ({ at, port }) => port === Number(asked.port) && (at === '0.0.0.0' || at === asked.host),
    );
    return options.map((option) =>
      there.length === 0 ? option === 'None: it is refused' : there.some(({ program }) => program === option),
    );
  }
  if (prompt === 'Which of these programs can be reached only from this host?') {
    const hidden = options.map((option) => {
      const own = listeners.filter(({ program }) => program === option);
      return own.length > 0 && own.every(({ at }) => at.startsWith('127.'));
    });
    return options.map((option, place) => hidden[place] || (option === 'None of them' && !hidden.includes(true)));
  }
  const busy = /^How many connections does (?<program>\S+) have now\?$/.exec(prompt)?.groups?.program;
  if (busy !== undefined) {
    const count = rows.filter(({ state, program }) => state === 'ESTAB' && program === busy).length;
    return options.map((option) => option === String(count));
  }
  const segment =
    /^A TCP segment from (?<from>\S+) to (?<to>\S+) arrives with (?<kind>only the SYN flag|the ACK flag and data)\. Which/.exec(
      prompt,
    )?.groups;
  return segment ? findReceiver(rows, options, segment) : null;
}

type Segment = { readonly kind?: string; readonly from?: string; readonly to?: string };

/**
 * Decides which option receives a segment: the connection with both its ends or, for a request, the listener. When
 * neither exists, the host answers with a RST.
 */
function findReceiver(rows: readonly Row[], options: readonly string[], { kind, from, to }: Segment): boolean[] {
  const [host, port] = (to ?? '').split(':');
  const connection = rows.find((row) => row.state === 'ESTAB' && row.local === to && row.peer === from);
  const listener =
    kind === 'only the SYN flag'
      ? rows.find(
          (row) => row.state === 'LISTEN' && row.port === Number(port) && (row.at === '0.0.0.0' || row.at === host),
        )
      : undefined;
  const right = connection
    ? `ESTAB with ${from}`
    : listener
      ? `LISTEN at ${listener.local}`
      : 'None: the host answers with a RST';
  return options.map((option) => option === right);
}

/** Judges a reading question. Returns the citations that the question must show. */
export function judgeReading(line: Reading, concept: Written, say: Say): Written {
  const isOfEnds = /^Which two of these lines|^Line \d+ shows one end/.test(line.prompt);
  const drills = [DRILLS[line.form], ...(isOfEnds ? ['find-both-ends'] : [])];
  if (!concept.drills?.some((each) => drills.includes(each))) say('the concept does not ask for this');
  const right = findRight(line, say);
  if (!right) say('asks what this check cannot read');
  const places = (right ?? []).flatMap((isRight, place) => (isRight ? [place] : []));
  if (places.join() !== String(line.key.choice))
    say(`the right options are [${places}], but the key says ${line.key.choice}`);
  return concept;
}
