import http from 'node:http';

/** A reply that was read to its end: the milliseconds until its first and last byte, and its size in bytes. */
export type Timed = { readonly firstMs: number; readonly lastMs: number; readonly bytes: number };

/**
 * Fetches a page or file as a signed-in browser does, but without compression. Throws if the server refuses the request
 * or the reply is cut off.
 */
export function fetchTimed(port: number, path: string, cookie: string): Promise<Timed> {
  const startedAt = performance.now();
  return new Promise((resolve, reject) => {
    const request = http.get({ host: '127.0.0.1', port, path, headers: { cookie }, agent: false }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${path} was answered with ${response.statusCode}`));
      let bytes = 0;
      let firstMs: number | null = null;
      response.on('data', (chunk: Buffer) => {
        firstMs ??= performance.now() - startedAt;
        bytes += chunk.length;
      });
      response.once('error', reject);
      response.once('end', () => resolve({ firstMs: firstMs ?? 0, lastMs: performance.now() - startedAt, bytes }));
    });
    request.once('error', reject);
  });
}
