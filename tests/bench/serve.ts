import { startWebServer } from '@/lib/cli/web-server';
import { findFreePort } from '@/lib/db/private/free-port';

/** A server process of the bench: `serve.ts <project folder>`. It tells its port, and stops when the bench lets go of it. */
const [root] = process.argv.slice(2);
if (root === undefined || process.send === undefined) throw new Error('tests/bench/run.ts starts this');
process.chdir(root);
const port = await findFreePort();
const close = await startWebServer({ root, dev: false, host: '127.0.0.1', port });
process.once('disconnect', () => close().finally(() => process.exit()));
process.send({ port });
