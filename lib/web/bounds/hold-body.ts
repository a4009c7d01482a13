import type { IncomingMessage } from 'node:http';

/**
 * The number of pieces that any body may arrive in. Every `LEAST_PIECE_BYTES` bytes of the body allow one more piece.
 * Network packets usually carry ten times as many bytes.
 */
const FREE_PIECES = 1_000;
const LEAST_PIECE_BYTES = 128;
const FIRST_ROOM_BYTES = 1_024;

/**
 * Holds a request's body back until all of it has arrived, so that neither a slow body nor a long one occupies Next.
 * Call it before any of the body has been read. The body is stored in one piece, because thousands of one-byte chunks
 * would take a thousand times as much memory as their bytes.
 * @param most the maximum length of the body, in bytes
 * @param done called once: with true if the whole body can be read from the request, or with false if it is too long or
 *   arrives in too many pieces. Whatever arrives after that can still be read from the request and discarded. `done` is
 *   never called if the client disconnects.
 */
export function holdBody(request: IncomingMessage, most: number, done: (isWhole: boolean) => void): void {
  let held = Buffer.alloc(0);
  let size = 0;
  let pieceCount = 0;
  const release = (): void => {
    Reflect.deleteProperty(request, 'push');
  };
  request.push = (chunk: Buffer | null): boolean => {
    if (chunk === null) {
      release();
      if (size > 0) request.push(held.subarray(0, size));
      request.push(null);
      done(true);
      return true;
    }
    pieceCount++;
    const end = size + chunk.length;
    if (end <= most && pieceCount <= FREE_PIECES + end / LEAST_PIECE_BYTES) {
      held = withRoom(held, size, end);
      chunk.copy(held, size);
      size = end;
      return true;
    }
    held = Buffer.alloc(0);
    release();
    done(false);
    return true;
  };
}

/** Returns the buffer, or a larger one that begins with its first `size` bytes and has room for `end`. */
function withRoom(held: Buffer<ArrayBuffer>, size: number, end: number): Buffer<ArrayBuffer> {
  if (end <= held.length) return held;
  const larger = Buffer.alloc(Math.max(FIRST_ROOM_BYTES, end, 2 * held.length));
  held.copy(larger, 0, 0, size);
  return larger;
}

/** Returns whether the headers of a request announce a body. */
export const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
