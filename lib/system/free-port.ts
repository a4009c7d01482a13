import { randomInt } from 'node:crypto';
import net from 'node:net';

/**
 * The lowest port to choose. The range is below the ports that Linux, macOS, and Windows use for outgoing connections,
 * so that no connection takes the port while the server is restarting.
 */
const LOWEST = 15_000;
const HIGHEST = 32_000;

/** Returns a TCP port of the loopback address that nothing is listening on. */
export async function findFreePort(): Promise<number> {
  for (;;) {
    const port = randomInt(LOWEST, HIGHEST);
    if (await isPortFree(port, '127.0.0.1')) return port;
  }
}

/**
 * Returns whether this process could listen on a port of a host. Throws if the address itself cannot be used (no such
 * host, or a port below 1024 without root).
 */
export function isPortFree(port: number, host: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(false) : reject(error),
    );
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(true)));
  });
}
