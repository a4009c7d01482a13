import { createSocket, type Socket as Datagrams } from 'node:dgram';
import { once } from 'node:events';
import { createServer, connect as netConnect, type Server, type Socket as Stream } from 'node:net';
import { z } from 'zod';
import { ipAddress } from '@/lib/network/ip-kind';
import type { SocketAddress } from '@/lib/network/socket-address';
import type { PortNames, Told } from './script';
import { familyIn, type Step } from './step';

type Held =
  | { readonly kind: 'listener'; readonly server: Server; readonly waiting: Stream[] }
  | { readonly kind: 'stream'; readonly stream: Stream; readonly heard: Heard }
  | { readonly kind: 'datagrams'; readonly socket: Datagrams; readonly inbox: Told[] };
type Heard = { unread: string; isOver: boolean; errors: Told[] };

const codeSchema = z.object({ code: z.string() });
const asError = (error: unknown): Told => ({ kind: 'error', code: codeSchema.parse(error).code });
const local = (address: string | undefined, port: number | undefined): SocketAddress => ({
  address: ipAddress(address ?? ''),
  port: port ?? 0,
});
const endsOf = (stream: Stream): Told => ({
  kind: 'ends',
  local: local(stream.localAddress, stream.localPort),
  peer: local(stream.remoteAddress, stream.remotePort),
});
const AGAIN: Told = { kind: 'error', code: 'EAGAIN' };

/** Returns how long to wait: long enough for what the model predicts, and only a moment for what should not arrive. */
const patienceFor = (model: Told): number => (model.kind === 'error' && model.code === 'EAGAIN' ? 30 : 3000);

async function waitUntil(isThere: () => boolean, patienceMs: number): Promise<void> {
  const until = performance.now() + patienceMs;
  while (!isThere() && performance.now() < until) await new Promise((wake) => setTimeout(wake, 2));
}

/** Closes a stream. Node closes a socket by itself once both sides have ended; otherwise this is close(). */
const destroy = (stream: Stream): Promise<void> =>
  new Promise((closed) => {
    if (stream.closed) closed();
    else stream.once('close', () => closed()).destroy();
  });

/** Performs steps with the machine's own sockets, through Node. */
export function nodeSockets(ports: PortNames) {
  const held = new Map<string, Held>();
  const streams = new Map<Stream, Heard>();

  const get = <Kind extends Held['kind']>(name: string, kind: Kind) => {
    const found = held.get(name);
    if (found?.kind !== kind) throw new Error(`no ${kind} named ${name}`);
    return found as Extract<Held, { readonly kind: Kind }>;
  };

  const listenTo = (stream: Stream): Heard => {
    const heard: Heard = { unread: '', isOver: false, errors: [] };
    stream.setEncoding('utf8');
    stream.on('data', (data: string) => {
      heard.unread += data;
    });
    stream.on('end', () => {
      heard.isOver = true;
    });
    stream.on('error', (error) => heard.errors.push(asError(error)));
    streams.set(stream, heard);
    return heard;
  };

  async function serve({ as, at, v6Only }: Extract<Step, { readonly step: 'serve' }>): Promise<Told> {
    const { address, port } = ports.address(at);
    const waiting: Stream[] = [];
    const server = createServer({ allowHalfOpen: true }, (stream) => {
      listenTo(stream);
      waiting.push(stream);
    });
    server.listen({ host: address, port, ipv6Only: v6Only, exclusive: true });
    await once(server, 'listening');
    held.set(as, { kind: 'listener', server, waiting });
    const bound = server.address();
    if (bound === null || typeof bound === 'string') throw new Error('a listener without an address');
    return { kind: 'local', local: local(bound.address, bound.port) };
  }

  async function dial({ as, to, from }: Extract<Step, { readonly step: 'dial' }>): Promise<Told> {
    const { address, port } = ports.address(to);
    const own = from === null ? null : ports.address(from);
    const bound = own ? { localAddress: own.address, localPort: own.port } : {};
    const stream = netConnect({ host: address, port, ...bound, allowHalfOpen: true });
    await once(stream, 'connect');
    held.set(as, { kind: 'stream', stream, heard: listenTo(stream) });
    return endsOf(stream);
  }

  async function open({ as, at, reuse, v6Only }: Extract<Step, { readonly step: 'open' }>): Promise<Told> {
    const type = familyIn(at) === 'ipv4' ? 'udp4' : 'udp6';
    const socket = createSocket({ type, reuseAddr: reuse, ipv6Only: v6Only });
    const inbox: Told[] = [];
    const entry = { kind: 'datagrams', socket, inbox } as const;
    if (at.includes(':')) {
      const { address, port } = ports.address(at);
      socket.bind({ address, port, exclusive: true });
      await once(socket, 'listening');
    }
    socket.on('message', (data, sender) =>
      inbox.push({ kind: 'data', data: data.toString(), from: local(sender.address, sender.port) }),
    );
    socket.on('error', (error) => inbox.push(asError(error)));
    held.set(as, entry);
    if (!at.includes(':')) return { kind: 'done' };
    const bound = socket.address();
    return { kind: 'local', local: local(bound.address, bound.port) };
  }

  async function connect({ socket: name, to }: Extract<Step, { readonly step: 'connect' }>): Promise<Told> {
    const { socket } = get(name, 'datagrams');
    const { address, port } = ports.address(to);
    await new Promise<void>((settle) => socket.connect(port, address, settle));
    const [own, peer] = [socket.address(), socket.remoteAddress()];
    return { kind: 'ends', local: local(own.address, own.port), peer: local(peer.address, peer.port) };
  }

  async function accept({ socket, as }: Extract<Step, { readonly step: 'accept' }>, model: Told): Promise<Told> {
    const { waiting } = get(socket, 'listener');
    await waitUntil(() => waiting.length > 0, patienceFor(model));
    const stream = waiting.shift();
    if (!stream) return AGAIN;
    held.set(as, { kind: 'stream', stream, heard: streams.get(stream) ?? listenTo(stream) });
    return endsOf(stream);
  }

  async function send({ socket: name, data, to }: Extract<Step, { readonly step: 'send' }>): Promise<Told> {
    const entry = held.get(name);
    if (entry?.kind === 'stream') {
      await new Promise<void>((settle, refuse) => {
        entry.stream.write(data, (error) => (error ? refuse(error) : settle()));
      });
      return { kind: 'done' };
    }
    const { socket } = get(name, 'datagrams');
    const target = to === undefined ? null : ports.address(to);
    await new Promise<void>((settle, refuse) => {
      const tell = (error: Error | null) => (error ? refuse(error) : settle());
      if (target) socket.send(data, target.port, target.address, tell);
      else socket.send(data, tell);
    });
    return { kind: 'done' };
  }

  async function receive(name: string, model: Told): Promise<Told> {
    const entry = held.get(name);
    if (entry?.kind !== 'stream') {
      const { inbox } = get(name, 'datagrams');
      await waitUntil(() => inbox.length > 0, patienceFor(model));
      return inbox.shift() ?? AGAIN;
    }
    const { heard } = entry;
    const wanted = model.kind === 'data' ? model.data.length : 1;
    await waitUntil(() => heard.unread.length >= wanted || heard.isOver || heard.errors.length > 0, patienceFor(model));
    const data = heard.unread;
    heard.unread = '';
    if (data !== '') return { kind: 'data', data, from: null };
    return heard.errors.shift() ?? (heard.isOver ? { kind: 'end' } : AGAIN);
  }

  async function close(name: string): Promise<Told> {
    const entry = held.get(name);
    held.delete(name);
    if (entry?.kind === 'listener') entry.server.close();
    else if (entry?.kind === 'stream') await destroy(entry.stream);
    else if (entry) await new Promise<void>((closed) => entry.socket.close(closed));
    return { kind: 'done' };
  }

  async function shutdown(name: string): Promise<Told> {
    const { stream } = get(name, 'stream');
    await new Promise<void>((done) => stream.end(done));
    return { kind: 'done' };
  }

  const act = (step: Step, model: Told): Promise<Told> => {
    switch (step.step) {
      case 'serve':
        return serve(step);
      case 'dial':
        return dial(step);
      case 'open':
        return open(step);
      case 'connect':
        return connect(step);
      case 'accept':
        return accept(step, model);
      case 'send':
        return send(step);
      case 'receive':
        return receive(step.socket, model);
      case 'shutdown':
        return shutdown(step.socket);
      case 'close':
        return close(step.socket);
    }
  };
  return {
    /** The model's result only decides how long to wait, never what is returned. */
    take: (step: Step, model: Told): Promise<Told> => act(step, model).catch(asError),
    async end(): Promise<void> {
      for (const name of [...held.keys()]) await close(name);
      for (const stream of streams.keys()) stream.destroy();
    },
  };
}
