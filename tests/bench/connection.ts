import http from 'node:http';

export type Request = {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers?: http.OutgoingHttpHeaders;
  readonly body?: string;
};
export type Reply = { readonly status: number; readonly headers: http.IncomingHttpHeaders; readonly body: Buffer };

/** One keep-alive connection to a port of this machine. It sends one request at a time. */
export type Connection = { send(request: Request): Promise<Reply>; close(): void };

export function openConnection(port: number): Connection {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  const send = ({ method, path, headers = {}, body = '' }: Request): Promise<Reply> =>
    new Promise((resolve, reject) => {
      const length = method === 'POST' ? { 'content-length': Buffer.byteLength(body) } : {};
      const request = http.request({
        agent,
        host: '127.0.0.1',
        port,
        method,
        path,
        headers: { ...headers, ...length },
      });
      request.once('error', reject);
      request.once('response', (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.once('error', reject);
        response.once('end', () => {
          const { statusCode = 0, headers } = response;
          resolve({ status: statusCode, headers, body: Buffer.concat(chunks) });
        });
      });
      request.end(body);
    });
  return { send, close: () => agent.destroy() };
}
