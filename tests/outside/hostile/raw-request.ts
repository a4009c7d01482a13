import net from 'node:net';

/** A reply on a separate connection. */
export type RawReply = {
  /** 0 if nothing arrived. */
  readonly status: number;
  readonly text: string;
  /** Whether the server closed the connection. */
  readonly isClosed: boolean;
};

/** The maximum time that a reply may take, in milliseconds. */
const PATIENCE_MS = 20_000;

/**
 * Sends bytes that `fetch` would not send, and reads until the server closes the connection or has sent a whole reply.
 * @param origin `http://127.0.0.1:<port>`
 */
export function sendRaw(origin: string, bytes: string): Promise<RawReply> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve) => {
    const socket = net.connect(Number(port), hostname);
    let text = '';
    let isClosed = false;
    const finish = (): void => {
      clearTimeout(late);
      socket.destroy();
      resolve({ status: Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0), text, isClosed });
    };
    const late = setTimeout(finish, PATIENCE_MS);
    socket.setEncoding('latin1').on('data', (chunk) => {
      text += chunk;
      if (isWhole(text)) finish();
    });
    socket.on('error', () => undefined);
    socket.on('close', () => {
      isClosed = true;
      finish();
    });
    socket.write(bytes, 'latin1');
  });
}

/** Returns whether a reply is complete although its connection stays open. */
function isWhole(text: string): boolean {
  const [head, ...rest] = text.split('\r\n\r\n');
  if (head === undefined || rest.length === 0 || /^connection: close/im.test(head)) return false;
  const length = /^content-length: (\d+)/im.exec(head)?.[1];
  const body = rest.join('\r\n\r\n');
  return length === undefined
    ? /\r\n0\r\n\r\n$|^0\r\n\r\n$/.test(body) || /^HTTP\/1\.1 (?:204|304)/.test(head)
    : body.length >= Number(length);
}
