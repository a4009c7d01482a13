import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { ConnectionWork } from './connection-bounds';

type Handle = (request: IncomingMessage, response: ServerResponse) => void;

/**
 * The maximum number of requests that may wait on one connection. Browsers and proxies send the next request only after
 * the previous reply.
 */
const MOST_WAITING = 16;

/**
 * Makes a handler process the requests of a connection one at a time. Otherwise, a client could send thousands of
 * requests in one piece (pipelining), and all of them would be processed at the same time. A connection with too many
 * waiting requests is closed.
 * @param work is notified when a connection becomes busy and when it stops being busy
 */
export function inTurn(work: ConnectionWork, handle: Handle): Handle {
  const queues = new WeakMap<Socket, (() => void)[]>();
  return (request, response) => {
    const { socket } = request;
    const run = (): void => {
      work.begin(socket);
      response.once('close', () => {
        work.end(socket);
        const next = queues.get(socket)?.shift();
        if (next === undefined || socket.destroyed) queues.delete(socket);
        else next();
      });
      handle(request, response);
    };
    const queue = queues.get(socket);
    if (queue === undefined) {
      queues.set(socket, []);
      run();
    } else if (queue.length < MOST_WAITING) queue.push(run);
    else socket.destroy();
  };
}
