import type { IncomingMessage } from 'node:http';

/**
 * Keeps a request's body back until all of it is there, so that neither a slow body nor a long one occupies Next. Call it before any of the
 * body has been read.
 * @param most the longest body, in bytes
 * @param done called once: with true when the whole body may be read from the request, with false when it is too long. What comes after that
 * can still be read from the request, to be thrown away. Never called when the client goes away.
 */
export function holdBody(request: IncomingMessage, most: number, done: (isWhole: boolean) => void): void {
  const held: Buffer[] = [];
  let size = 0;
  const release = (): void => {
    Reflect.deleteProperty(request, 'push');
  };
  request.push = (chunk: Buffer | null): boolean => {
    if (chunk === null) {
      release();
      for (const each of held) request.push(each);
      request.push(null);
      done(true);
      return true;
    }
    size += chunk.length;
    if (size <= most) {
      held.push(chunk);
      return true;
    }
    held.length = 0;
    release();
    done(false);
    return true;
  };
}

/** Whether a request announces a body. */
export const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
