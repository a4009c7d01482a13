import { once } from 'node:events';
import http from 'node:http';
import net, { type AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { boundConnections, type ConnectionBounds, serverOptions } from '@/lib/web/bounds/connection-bounds';
import { inTurn } from '@/lib/web/bounds/in-turn';
import { refuseUnspoken } from '@/lib/web/bounds/refuse-unspoken';

const SHORT: ConnectionBounds = {
  headersMs: 100,
  requestMs: 200,
  idleMs: 150,
  keepAliveMs: 100,
  checkMs: 20,
  mostHeaderBytes: 2_000,
  mostConnections: 5,
};
const LONG = 600_000;
const PATIENT: ConnectionBounds = { ...SHORT, headersMs: LONG, requestMs: LONG, idleMs: LONG, keepAliveMs: LONG };

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

/** A server with these bounds, and a function to connect to it. */
async function open(
  bounds: ConnectionBounds,
  handle: http.RequestListener = (_request, response) => response.end('ok'),
) {
  const server = http.createServer(serverOptions(bounds));
  const work = boundConnections(server, bounds);
  server.on('request', inTurn(work, handle));
  refuseUnspoken(server, work, () => false);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  closers.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const connect = async (bytes: string) => {
    const socket = net.connect(port, '127.0.0.1');
    socket.on('error', () => undefined);
    closers.push(() => socket.destroy());
    await once(socket, 'connect');
    socket.write(bytes);
    return socket;
  };
  return { server, connect };
}

/** Returns everything received until the other end closes. */
async function readAll(socket: net.Socket): Promise<string> {
  let text = '';
  socket.setEncoding('utf8').on('data', (chunk) => {
    text += chunk;
  });
  await new Promise((resolve) => socket.once('close', resolve));
  return text;
}

const GET = 'GET / HTTP/1.1\r\nHost: x\r\n\r\n';

describe('the server closes a connection', () => {
  it.each([
    ['that sends nothing', '', /^(?:HTTP\/1\.1 408 |$)/],
    ['whose head never ends', 'GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ', /^(?:HTTP\/1\.1 408 |$)/],
    ['that sends no further request', GET, /^HTTP\/1\.1 200 /],
    ['with too long a head', `GET / HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(3_000)}\r\n\r\n`, /^HTTP\/1\.1 431 /],
    ['with a method that does not exist', 'FOO / HTTP/1.1\r\nHost: x\r\n\r\n', /^HTTP\/1\.1 405 /],
    ['that does not speak HTTP', '\x16\x03\x01\x02\x00\r\n\r\n', /^HTTP\/1\.1 4\d\d /],
    ['that speaks HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', /^HTTP\/1\.1 4\d\d /],
    ['that requests a tunnel', 'CONNECT x:443 HTTP/1.1\r\nHost: x\r\n\r\n', /^HTTP\/1\.1 405 /],
    [
      'that requests an upgrade',
      'GET / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n',
      /^HTTP\/1\.1 404 /,
    ],
  ])('%s', async (_, bytes, reply) => {
    const { connect } = await open(SHORT);
    expect(await readAll(await connect(bytes))).toMatch(reply);
  });

  it('whose body never ends', async () => {
    const { connect } = await open(SHORT, (request) => request.resume());
    await readAll(await connect('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nx'));
  });

  it('whose client never reads a long reply', async () => {
    const { server, connect } = await open(SHORT, (_request, response) => response.end(Buffer.alloc(64_000_000)));
    const closed = new Promise((resolve) => server.once('connection', (socket) => socket.once('close', resolve)));
    (await connect(GET)).pause();
    await closed;
  });
});

it('a slow reply continues while it makes progress', async () => {
  const parts = 12;
  const { connect } = await open({ ...SHORT, idleMs: 400 }, async (_request, response) => {
    for (let nth = 0; nth < parts; nth++) {
      response.write('part');
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
    response.end();
  });
  expect((await readAll(await connect(GET))).match(/part/g)).toHaveLength(parts);
});

describe('when all connections are in use', () => {
  it('the oldest without an active request is closed for a new one', async () => {
    const { connect } = await open(PATIENT);
    const idle = [];
    for (let nth = 0; nth < PATIENT.mostConnections; nth++) idle.push(await connect('GET / HT'));
    const oldest = readAll(idle[0] as net.Socket);
    const socket = await connect(GET.replace('\r\n\r\n', '\r\nConnection: close\r\n\r\n'));
    expect(await readAll(socket)).toMatch(/^HTTP\/1\.1 200 /);
    await oldest;
    expect(idle.slice(1).every(({ readyState }) => readyState === 'open')).toBe(true);
  });

  it('no active request is dropped for a new connection', async () => {
    const replies: http.ServerResponse[] = [];
    const { connect } = await open(PATIENT, (_request, response) => replies.push(response));
    const busy = [];
    for (let nth = 0; nth < PATIENT.mostConnections; nth++) busy.push(await connect(GET));
    await expect.poll(() => replies.length).toBe(PATIENT.mostConnections);
    expect(await readAll(await connect(GET))).toBe('');
    for (const reply of replies) reply.setHeader('connection', 'close').end('ok');
    for (const socket of busy) expect(await readAll(socket)).toMatch(/^HTTP\/1\.1 200 /);
  });
});

describe('requests sent in one piece', () => {
  it('are handled one after another', async () => {
    let underWay = 0;
    let most = 0;
    const { connect } = await open(PATIENT, (_request, response) => {
      most = Math.max(most, ++underWay);
      setTimeout(() => {
        underWay--;
        response.end('ok');
      }, 5);
    });
    const last = GET.replace('\r\n\r\n', '\r\nConnection: close\r\n\r\n');
    expect((await readAll(await connect(GET.repeat(10) + last))).match(/HTTP\/1\.1 200/g)).toHaveLength(11);
    expect(most).toBe(1);
  });

  it('end the connection if there are too many', async () => {
    let begun = 0;
    const { connect } = await open(PATIENT, () => begun++);
    await readAll(await connect(GET.repeat(500)));
    expect(begun).toBe(1);
  });
});
