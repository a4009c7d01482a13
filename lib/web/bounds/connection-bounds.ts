import type { Server, ServerOptions } from 'node:http';
import type { Socket } from 'node:net';

/** The limits for a server's connections. Times are in milliseconds. */
export type ConnectionBounds = {
  /** The maximum time until all headers of a request have arrived. */
  readonly headersMs: number;
  /** The maximum time until all of a request has arrived. */
  readonly requestMs: number;
  /**
   * The time that may pass without any data in either direction. A slow download may continue as long as data moves.
   */
  readonly idleMs: number;
  /** The time that may pass between two requests. A proxy keeps its connections open longer than a browser needs to. */
  readonly keepAliveMs: number;
  /** The time between two checks of the first two limits. */
  readonly checkMs: number;
  readonly mostHeaderBytes: number;
  /** The maximum number of connections that may be open at a time. */
  readonly mostConnections: number;
};

const MOST_CONNECTIONS = 10_000;
const FEWEST_CONNECTIONS = 64;
/** The number of file descriptors that the app needs for files, the database, and mail. */
const OWN_DESCRIPTORS = 256;

/**
 * Returns the bounds for the app's connections. The maximum number of connections depends on how many files the
 * operating system lets this process open.
 */
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

/** Returns the bounds in the form that Node's server needs when it is created. */
export const serverOptions = (bounds: ConnectionBounds): ServerOptions => ({
  headersTimeout: bounds.headersMs,
  requestTimeout: bounds.requestMs,
  keepAliveTimeout: bounds.keepAliveMs,
  connectionsCheckingInterval: bounds.checkMs,
  maxHeaderSize: bounds.mostHeaderBytes,
});

/** Whether a connection has a complete request that is being answered. */
export type ConnectionWork = {
  begin(socket: Socket): void;
  end(socket: Socket): void;
  isUnderWay(socket: Socket): boolean;
};

/**
 * Limits the number of open connections. If there is no room for a new one, closes the oldest connection that has no
 * complete request, so that real users still get in when a client holds many slow or idle connections.
 */
export function boundConnections(server: Server, bounds: ConnectionBounds): ConnectionWork {
  const open = new Set<Socket>();
  /** The connections without a complete request, in the order in which they began to wait. */
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

/**
 * Returns the maximum number of file descriptors that this process may open; infinity if the system has no limit or
 * does not report it.
 */
function mostDescriptors(): number {
  // Without this setting, the report would look up the names of all connected clients.
  Object.assign(process.report, { excludeNetwork: true });
  const { userLimits } = process.report.getReport() as unknown as {
    readonly userLimits?: { readonly open_files?: { readonly soft?: unknown } };
  };
  const soft = userLimits?.open_files?.soft;
  return typeof soft === 'number' ? soft : Number.POSITIVE_INFINITY;
}
