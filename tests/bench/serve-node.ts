import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';

/**
 * The second floor of the bench: a server that does the least that Node can do for a request that stores one row. It
 * reports its port, and stops when the bench disconnects.
 */
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
const insert = { name: 'insert', text: 'INSERT INTO "BareInsert" ("id", "at") VALUES ($1::uuid, $2)' };

const server = http.createServer((request, response) => {
  request.resume();
  pool.query({ ...insert, values: [randomUUID(), new Date()] }).then(
    () => response.writeHead(200, { 'content-type': 'application/json' }).end('{"ok":true}'),
    (error) => response.writeHead(500).end(String(error)),
  );
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');
process.once('disconnect', () => process.exit());
process.send?.({ port: (server.address() as AddressInfo).port });
