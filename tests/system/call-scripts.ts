import type { NamedCall } from './script';

export type CallScript = {
  readonly title: string;
  /** Each call with its result. Ports have names. */
  readonly lines: readonly (readonly [NamedCall, string])[];
};

type Lines = CallScript['lines'];
const DONE = 'done';

const stream = (as: string, ...options: ('SO_REUSEADDR' | 'SO_REUSEPORT')[]): Lines => [
  [{ call: 'socket', as, type: 'stream', family: 'ipv4' }, DONE],
  ...options.map((option) => [{ call: 'set-option', socket: as, option }, DONE] as const),
];
const bind = (socket: string, at: string, outcome = at): Lines => [[{ call: 'bind', socket, at }, outcome]];
const listen = (socket: string, outcome: string, backlog = 8): Lines => [
  [{ call: 'listen', socket, backlog }, outcome],
];
const connect = (socket: string, to: string, outcome: string): Lines => [[{ call: 'connect', socket, to }, outcome]];
const accept = (socket: string, as: string, outcome: string): Lines => [[{ call: 'accept', socket, as }, outcome]];
const send = (socket: string, data: string, outcome = DONE): Lines => [[{ call: 'send', socket, data }, outcome]];
const receive = (socket: string, outcome: string): Lines => [[{ call: 'receive', socket }, outcome]];
const close = (...sockets: string[]): Lines => sockets.map((socket) => [{ call: 'close', socket }, DONE] as const);
const names = (socket: string, outcome: string): Lines => [[{ call: 'names', socket }, outcome]];

/** Returns the calls that open a listener at A and a client's connection to it, accepted as `connection`. */
const connection = (...options: ('SO_REUSEADDR' | 'SO_REUSEPORT')[]): Lines => [
  ...stream('listener', ...options),
  ...bind('listener', '127.0.0.1:A'),
  ...listen('listener', '127.0.0.1:A'),
  ...stream('client'),
  ...connect('client', '127.0.0.1:A', '127.0.0.1:p1 — 127.0.0.1:A'),
  ...accept('listener', 'connection', '127.0.0.1:A — 127.0.0.1:p1'),
];

/** Scripts for behavior that Node's sockets cannot show, because they combine several calls. */
export const CALL_SCRIPTS: readonly CallScript[] = [
  {
    title: 'a bound socket accepts no connections before it listens',
    lines: [
      ...stream('server'),
      ...bind('server', '127.0.0.1:A'),
      ...stream('client'),
      ...connect('client', '127.0.0.1:A', 'ECONNREFUSED'),
      ...listen('server', '127.0.0.1:A'),
      ...connect('client', '127.0.0.1:A', '127.0.0.1:p1 — 127.0.0.1:A'),
    ],
  },
  {
    title: 'a bound socket holds its port before it listens',
    lines: [
      ...stream('first'),
      ...bind('first', '127.0.0.1:A'),
      ...stream('second'),
      ...bind('second', '127.0.0.1:A', 'EADDRINUSE'),
      ...bind('first', '127.0.0.1:B', 'EINVAL'),
    ],
  },
  {
    title: 'sockets that reuse an address can both bind it, but only one can listen',
    lines: [
      ...stream('first', 'SO_REUSEADDR'),
      ...bind('first', '127.0.0.1:A'),
      ...stream('second', 'SO_REUSEADDR'),
      ...bind('second', '127.0.0.1:A'),
      ...listen('second', '127.0.0.1:A'),
      ...listen('first', 'EADDRINUSE'),
    ],
  },
  {
    title: 'sockets that all have SO_REUSEPORT can listen together; one without cannot join',
    lines: [
      ...stream('first', 'SO_REUSEPORT'),
      ...bind('first', '127.0.0.1:A'),
      ...listen('first', '127.0.0.1:A'),
      ...stream('second', 'SO_REUSEPORT'),
      ...bind('second', '127.0.0.1:A'),
      ...listen('second', '127.0.0.1:A'),
      ...stream('third', 'SO_REUSEADDR'),
      ...bind('third', '127.0.0.1:A', 'EADDRINUSE'),
    ],
  },
  {
    title: 'a connection in TIME-WAIT keeps a server without SO_REUSEADDR from using its port',
    lines: [
      ...connection(),
      ...close('connection'),
      ...receive('client', 'end'),
      ...close('client', 'listener'),
      ...stream('restarted'),
      ...bind('restarted', '127.0.0.1:A', 'EADDRINUSE'),
      ...close('restarted'),
      ...stream('reusing', 'SO_REUSEADDR'),
      ...bind('reusing', '127.0.0.1:A', 'EADDRINUSE'),
    ],
  },
  {
    title: 'TIME-WAIT does not keep a server from using its port if both the old and the new run have SO_REUSEADDR',
    lines: [
      ...connection('SO_REUSEADDR'),
      ...close('connection', 'client', 'listener'),
      ...stream('plain'),
      ...bind('plain', '127.0.0.1:A', 'EADDRINUSE'),
      ...stream('restarted', 'SO_REUSEADDR'),
      ...bind('restarted', '127.0.0.1:A'),
      ...listen('restarted', '127.0.0.1:A'),
    ],
  },
  {
    title: 'a server whose client closed first has nothing in TIME-WAIT',
    lines: [
      ...connection(),
      ...close('client'),
      ...receive('connection', 'end'),
      ...close('connection', 'listener'),
      ...stream('restarted'),
      ...bind('restarted', '127.0.0.1:A'),
    ],
  },
  {
    title: 'a connection closed with data unread is reset, and leaves no TIME-WAIT',
    lines: [
      ...connection(),
      ...send('client', 'never read'),
      ...close('connection', 'listener'),
      ...receive('client', 'ECONNRESET'),
      ...receive('client', 'end'),
      ...send('client', 'too late', 'EPIPE'),
      ...names('client', '127.0.0.1:p1 — nobody'),
      ...stream('restarted'),
      ...bind('restarted', '127.0.0.1:A'),
    ],
  },
  {
    title: 'data for a program that has closed its socket is answered with a reset',
    lines: [
      ...connection(),
      ...close('connection'),
      ...send('client', 'anybody there?'),
      ...send('client', 'no', 'EPIPE'),
      ...receive('client', 'end'),
    ],
  },
  {
    title: 'a listener that closes resets the connections that no program has accepted',
    lines: [
      ...connection(),
      ...stream('waiting'),
      ...connect('waiting', '127.0.0.1:A', '127.0.0.1:p2 — 127.0.0.1:A'),
      ...close('listener'),
      ...receive('waiting', 'ECONNRESET'),
      ...send('client', 'unharmed'),
      ...receive('connection', '“unharmed”'),
    ],
  },
  {
    title: 'one more connection than the backlog may wait, and the next request gets no answer',
    lines: [
      ...stream('listener'),
      ...bind('listener', '127.0.0.1:A'),
      ...listen('listener', '127.0.0.1:A', 1),
      ...['one', 'two', 'three'].flatMap((name) => stream(name)),
      ...connect('one', '127.0.0.1:A', '127.0.0.1:p1 — 127.0.0.1:A'),
      ...connect('two', '127.0.0.1:A', '127.0.0.1:p2 — 127.0.0.1:A'),
      ...connect('three', '127.0.0.1:A', 'ETIMEDOUT'),
    ],
  },
  {
    title: 'each call refuses a socket of the wrong kind',
    lines: [
      ...stream('fresh'),
      ...accept('fresh', 'nobody', 'EINVAL'),
      ...send('fresh', 'x', 'EPIPE'),
      ...receive('fresh', 'ENOTCONN'),
      ...names('fresh', '0.0.0.0:0 — nobody'),
      [{ call: 'shutdown', socket: 'fresh' }, 'ENOTCONN'],
      [{ call: 'set-option', socket: 'fresh', option: 'IPV6_V6ONLY' }, 'ENOPROTOOPT'],
      ...connection(),
      ...connect('client', '127.0.0.1:B', 'EISCONN'),
      ...connect('listener', '127.0.0.1:B', 'EISCONN'),
      ...listen('client', 'EINVAL'),
      ...receive('listener', 'ENOTCONN'),
      [{ call: 'socket', as: 'udp', type: 'datagram', family: 'ipv4' }, DONE],
      ...listen('udp', 'EOPNOTSUPP'),
      ...accept('udp', 'nobody', 'EOPNOTSUPP'),
      ...send('udp', 'x', 'EDESTADDRREQ'),
    ],
  },
  {
    title: 'an unbound socket that listens gets the wildcard and a port',
    lines: [
      ...stream('listener'),
      ...listen('listener', '0.0.0.0:p1'),
      ...stream('client'),
      ...connect('client', '127.0.0.2:p1', '127.0.0.1:p2 — 127.0.0.2:p1'),
      ...accept('listener', 'connection', '127.0.0.2:p1 — 127.0.0.1:p2'),
    ],
  },
];
