import type { IncomingMessage, Server } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { ConnectionWork } from './connection-bounds';
import { sendAndClose } from './last-words';

type Upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => void;

/** Status and sentence for what Node's parser refuses; all else is status 400. */
const FAULTS: Readonly<Record<string, readonly [number, string]>> = {
  HPE_HEADER_OVERFLOW: [431, 'The headers of the request are too long.'],
  HPE_INVALID_METHOD: [405, 'This server does not know that method.'],
  HPE_CHUNK_EXTENSIONS_OVERFLOW: [413, 'The request is too long.'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'The request took too long to arrive.'],
};

/**
 * Answers and closes connections that do not speak plain HTTP: upgrades (there is no WebSocket), tunnels, and what
 * cannot be parsed. Node itself would keep the first two open for ever.
 * @param takeUpgrade takes the upgrades that are wanted, which only development has; returns false for all others
 */
export function refuseUnspoken(
  server: Server,
  work: ConnectionWork,
  takeUpgrade: (...of: Parameters<Upgrade>) => boolean,
) {
  server.on('upgrade', (request, socket, head) => {
    if (!takeUpgrade(request, socket, head))
      sendAndClose(socket, 404, 'Nothing here takes an upgrade of the connection.');
  });
  server.on('connect', (_request, socket) => {
    sendAndClose(socket, 405, 'This server is no proxy.', ['Allow: GET, HEAD, POST']);
  });
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    // A reply may be half written: more words would be taken for a part of it.
    if (!socket.writable || error.code === 'ECONNRESET' || work.isUnderWay(socket)) {
      socket.destroy();
      return;
    }
    const [status, message] = FAULTS[error.code ?? ''] ?? [400, 'The request cannot be read.'];
    sendAndClose(socket, status, message, status === 405 ? ['Allow: GET, HEAD, POST'] : []);
  });
}
