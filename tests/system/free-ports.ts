import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';

/** The first port to try, which is below the range that Linux itself chooses from. */
const FIRST = 10_240;
const COUNT = 20_000;
let next = process.pid * 1009;

/**
 * Returns the ports of connections in TIME-WAIT. Linux lists them, but Node does not notice them, because it binds with
 * SO_REUSEADDR.
 */
function listHeldPorts(): ReadonlySet<number> {
  const lists = ['/proc/net/tcp', '/proc/net/tcp6'].filter((list) => existsSync(list));
  const locals = lists.flatMap((list) => [...readFileSync(list, 'utf8').matchAll(/^ *\d+: \w+:(\w{4}) /gm)]);
  return new Set(locals.map(([, port = '']) => Number.parseInt(port, 16)));
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer().listen({ port, exclusive: true });
  const socket = createSocket({ type: 'udp4' }).bind({ port, exclusive: true });
  const results = await Promise.allSettled([once(server, 'listening'), once(socket, 'listening')]);
  server.close();
  socket.close();
  return results.every(({ status }) => status === 'fulfilled');
}

/** Returns ports that nothing uses over TCP or UDP. Each is returned only once. */
export async function takeFreePorts(count: number): Promise<readonly number[]> {
  const found: number[] = [];
  const held = listHeldPorts();
  while (found.length < count) {
    const port = FIRST + (next % COUNT);
    next += 1;
    if (!held.has(port) && (await isFree(port))) found.push(port);
  }
  return found;
}
