import http from 'node:http';
import next from 'next';
import { startWebServer, type WebServerOptions } from '@/lib/cli/serve/web-server';
import { findFreePort } from '@/lib/system/free-port';

/**
 * A server process of the bench: `serve.ts product|floor <project folder>`. It reports its port, and stops when the
 * bench disconnects.
 */
const [side, root] = process.argv.slice(2);
if (root === undefined || process.send === undefined) throw new Error('serve.ts must be started by tests/bench/run.ts');
process.chdir(root);
const port = await findFreePort();
const start = side === 'product' ? startWebServer : startBareServer;
const close = await start({ root, dev: false, host: '127.0.0.1', port });
process.once('disconnect', () => close().finally(() => process.exit()));
process.send({ port });

/** Starts Next in this process as the product does, but without the product's own steps before and after. */
async function startBareServer({ root, host, port }: WebServerOptions): Promise<() => Promise<void>> {
  const app = next({ dir: root, hostname: host, port });
  await app.prepare();
  const handle = app.getRequestHandler();
  const server = http.createServer((request, response) => {
    handle(request, response).catch((error) => response.destroy(error));
  });
  await new Promise<void>((resolve) => server.listen({ host, port }, resolve));
  return async () => {
    server.closeAllConnections();
    server.close();
    await app.close();
  };
}
