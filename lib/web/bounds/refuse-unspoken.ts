import type { IncomingMessage, Server } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { ConnectionWork } from './connection-bounds';
import { sendAndClose } from './last-words';

type Upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => void;

/** The status and sentence for each error of Node's parser. All other errors get status 400. */
const FAULTS: Readonly<Record<string, readonly [number, string]>> = {
  HPE_HEADER_OVERFLOW: [431, 'The headers of the request are too long.'],
  HPE_INVALID_METHOD: [405, 'This server does not know that method.'],
  HPE_CHUNK_EXTENSIONS_OVERFLOW: [413, 'The request is too long.'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'The request took too long to arrive.'],
};

/**
 * Answers and closes connections that do not use plain HTTP: upgrades (the app has no WebSocket), tunnels, and requests
 * that cannot be parsed. Node itself would keep upgrades and tunnels open forever.
 * @param takeUpgrade accepts expected upgrades, which occur only in development; returns false for all others
 */
export function refuseUnspoken(
  server: Server,
  work: ConnectionWork,
  takeUpgrade: (...of: Parameters<Upgrade>) => boolean,
) {
  server.on('upgrade', (request, socket, head) => {
    if (!takeUpgrade(request, socket, head)) sendAndClose(socket, 404, 'This server does not upgrade connections.');
  });
  server.on('connect', (_request, socket) => {
    sendAndClose(socket, 405, 'This server is not a proxy.', ['Allow: GET, HEAD, POST']);
  });
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    // If a reply is half written, the client would mistake another reply for a part of it.
    if (!socket.writable || error.code === 'ECONNRESET' || work.isUnderWay(socket)) {
      socket.destroy();
      return;
    }
    const [status, message] = FAULTS[error.code ?? ''] ?? [400, 'The request cannot be read.'];
    sendAndClose(socket, status, message, status === 405 ? ['Allow: GET, HEAD, POST'] : []);
  });
}
