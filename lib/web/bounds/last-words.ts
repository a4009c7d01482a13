import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';

/** How long a client may take to accept a reply of a few hundred bytes, in milliseconds. */
const FLUSH_MS = 1_000;

/**
 * Sends a reply on a connection that the server's HTTP parser no longer handles, and closes the connection, even if the
 * client never reads the reply.
 * @param status an HTTP status of 4xx
 * @param message one sentence for users
 */
export function sendAndClose(socket: Duplex, status: number, message: string, headers: readonly string[] = []): void {
  socket.on('error', () => undefined);
  const late = setTimeout(() => socket.destroy(), FLUSH_MS);
  socket.once('close', () => clearTimeout(late));
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'Content-Type: text/plain; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(message)}`,
    'Cache-Control: no-store',
    'X-Content-Type-Options: nosniff',
    'Connection: close',
    ...headers,
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${message}`, () => socket.destroy());
}
