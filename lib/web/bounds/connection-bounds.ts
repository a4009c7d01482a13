import type { Server, ServerOptions } from 'node:http';
import type { Socket } from 'node:net';

/** What one connection may cost, in milliseconds and bytes. */
export type ConnectionBounds = {
  /** Until all headers of a request are there. */
  readonly headersMs: number;
  /** Until all of a request is there. */
  readonly requestMs: number;
  /** In which nothing at all moves in either direction. A slow download goes on as long as it moves. */
  readonly idleMs: number;
  /** Between one request and the next. A proxy keeps its connections longer than a browser needs to. */
  readonly keepAliveMs: number;
  /** How often the first two are looked at. */
  readonly checkMs: number;
  readonly mostHeaderBytes: number;
  /** How many connections are open at a time. */
  readonly mostConnections: number;
};

const MOST_CONNECTIONS = 10_000;
const FEWEST_CONNECTIONS = 64;
/** Descriptors that the app needs for itself: files, the database, mail. */
const OWN_DESCRIPTORS = 256;

/** Returns the bounds of the app's connections, within what the operating system lets this process open. */
export function connectionBounds(proxies: number): ConnectionBounds {
  const room = Math.min(MOST_CONNECTIONS, mostDescriptors() - OWN_DESCRIPTORS);
  return {
    headersMs: 15_000,
    requestMs: 120_000,
    idleMs: 60_000,
    keepAliveMs: proxies > 0 ? 75_000 : 10_000,
    checkMs: 5_000,
    mostHeaderBytes: 16_384,
    mostConnections: Math.max(FEWEST_CONNECTIONS, room),
  };
}

/** The bounds that Node's server takes when it is made. */
export const serverOptions = (bounds: ConnectionBounds): ServerOptions => ({
  headersTimeout: bounds.headersMs,
  requestTimeout: bounds.requestMs,
  keepAliveTimeout: bounds.keepAliveMs,
  connectionsCheckingInterval: bounds.checkMs,
  maxHeaderSize: bounds.mostHeaderBytes,
});

/** Whether a connection has a whole request that is being answered. */
export type ConnectionWork = {
  begin(socket: Socket): void;
  end(socket: Socket): void;
  isUnderWay(socket: Socket): boolean;
};

/**
 * Keeps the number of open connections bounded. When there is no room for a new one, the oldest connection that has no
 * whole request is closed for it, so that people who ask for a page still get in when someone holds many slow or idle
 * connections.
 */
export function boundConnections(server: Server, bounds: ConnectionBounds): ConnectionWork {
  const open = new Set<Socket>();
  /** In the order in which they began to wait. */
  const waiting = new Set<Socket>();
  const leave = (socket: Socket): void => {
    open.delete(socket);
    waiting.delete(socket);
  };
  server.setTimeout(bounds.idleMs);
  server.on('connection', (socket: Socket) => {
    if (open.size >= bounds.mostConnections) {
      const [oldest] = waiting;
      if (oldest === undefined) {
        socket.destroy();
        return;
      }
      leave(oldest);
      oldest.destroy();
    }
    open.add(socket);
    waiting.add(socket);
    socket.once('close', () => leave(socket));
  });
  return {
    begin: (socket) => waiting.delete(socket),
    end: (socket) => {
      if (open.has(socket)) waiting.add(socket);
    },
    isUnderWay: (socket) => open.has(socket) && !waiting.has(socket),
  };
}

/** How many descriptors this process may have; without a limit where the system has none or does not say. */
function mostDescriptors(): number {
  // Otherwise the report looks up the names of everyone we are connected to.
  Object.assign(process.report, { excludeNetwork: true });
  const { userLimits } = process.report.getReport() as unknown as {
    readonly userLimits?: { readonly open_files?: { readonly soft?: unknown } };
  };
  const soft = userLimits?.open_files?.soft;
  return typeof soft === 'number' ? soft : Number.POSITIVE_INFINITY;
}
