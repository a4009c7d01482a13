import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { checkConnection } from '@/lib/db/connection/connection-check';
import { readCluster } from '@/lib/postgres/cluster';
import { type Home, makeHome } from '@/lib/postgres/home';
import { type PrivatePostgres, startPrivatePostgres } from '@/lib/postgres/start';
import { StartError } from '@/lib/system/start-error';
import { createEmptyDatabase } from '../database';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'wk-tls-'));
fs.chmodSync(folder, 0o711);
const certificate = path.join(folder, 'server.crt');
let server: PrivatePostgres;
/** The server's superuser, who may change its rules. */
let admin: string;

/** Without openssl, there is no certificate for TLS, so those tests are skipped. */
const hasOpenssl = spawnSync('openssl', ['version']).status === 0;

/** Starts a server with a self-signed certificate for 127.0.0.1 only. */
beforeAll(async () => {
  const home = makeHome(folder, () => undefined);
  const settings = hasOpenssl ? makeCertificate(home) : {};
  server = await startPrivatePostgres({ dataDir: folder, settings, say: () => undefined });
  const { password, data } = readCluster(home.folder);
  admin = as(server.url, { username: 'postgres', password });
  fs.writeFileSync(path.join(data, 'pg_hba.conf'), HBA);
  await run(admin, 'SELECT pg_reload_conf()');
}, 120_000);

afterAll(async () => {
  await server?.stop();
  fs.rmSync(folder, { recursive: true, force: true });
});

/** Makes a certificate that the server's own user can read. Returns the settings that name it. */
function makeCertificate({ runner }: Home): Record<string, string> {
  const key = path.join(folder, 'server.key');
  const words = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'];
  const names = ['-subj', '/CN=well-known', '-addext', 'subjectAltName=IP:127.0.0.1'];
  const made = spawnSync('openssl', [...words, ...names, '-keyout', key, '-out', certificate], { encoding: 'utf8' });
  if (made.status !== 0) throw new Error(`openssl could not make a certificate: ${made.stderr}`);
  if (runner !== null) fs.chownSync(key, runner.uid, runner.gid);
  fs.chmodSync(key, 0o600);
  return { ssl: 'on', ssl_cert_file: certificate, ssl_key_file: key };
}

/** Lets the role `careful` connect only with encryption, and `open` only without. */
const HBA = ['hostssl all careful', 'hostnossl all open', 'host all postgres,well_known']
  .map((rule) => `${rule} 127.0.0.1/32 scram-sha-256\n`)
  .join('');

function as(url: string, changes: { username?: string; password?: string; database?: string; query?: string }): string {
  const changed = new URL(url);
  if (changes.username !== undefined) changed.username = changes.username;
  if (changes.password !== undefined) changed.password = changes.password;
  if (changes.database !== undefined) changed.pathname = `/${changes.database}`;
  if (changes.query !== undefined) changed.search = changes.query;
  return changed.href;
}

async function run(url: string, sql: string): Promise<Record<string, unknown> | undefined> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query(sql);
    return rows[0];
  } finally {
    await client.end();
  }
}

/** Returns whether a connection to the chosen address is encrypted. Checks that Node prints no warning. */
async function isEncrypted(url: string): Promise<unknown> {
  const warnings: string[] = [];
  const note = (warning: Error) => warnings.push(warning.message);
  process.on('warning', note);
  const settled = await checkConnection(url);
  const row = await run(settled, 'SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()');
  await new Promise((resolve) => setImmediate(resolve));
  process.off('warning', note);
  expect(warnings).toEqual([]);
  return row?.ssl;
}

/** Returns the message with which an address is refused. Checks that it never contains the password. */
async function refusal(url: string): Promise<string> {
  const failure = await checkConnection(url).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(StartError);
  const { message } = failure as StartError;
  expect(message).not.toContain(new URL(url).password || 'no password');
  return message;
}

describe('a server without TLS', () => {
  it.each(['', '?sslmode=disable', '?sslmode=allow', '?sslmode=prefer'])(
    'is used unencrypted with %j',
    async (query) => {
      expect(await isEncrypted(as(inject('clusterUrl'), { query }))).toBe(false);
    },
  );

  it.each(['require', 'no-verify', 'verify-full'])('is refused with sslmode=%s', async (mode) => {
    expect(await refusal(as(inject('clusterUrl'), { query: `?sslmode=${mode}` }))).toMatch(/sslmode=disable/);
  });
});

describe.skipIf(!hasOpenssl)('a server with TLS', () => {
  it.each(['?sslmode=prefer', '?sslmode=require', '?sslmode=no-verify'])('is used encrypted with %j', async (query) => {
    expect(await isEncrypted(as(server.url, { query }))).toBe(true);
  });

  it('is used unencrypted with disable and allow', async () => {
    for (const mode of ['disable', 'allow'])
      expect(await isEncrypted(as(server.url, { query: `?sslmode=${mode}` }))).toBe(false);
  });

  it('is refused with verify-full until its authority is named, and then used', async () => {
    expect(await refusal(as(server.url, { query: '?sslmode=verify-full' }))).toMatch(/sslrootcert=/);
    for (const mode of ['require', 'verify-ca', 'verify-full']) {
      const query = `?sslmode=${mode}&sslrootcert=${certificate}`;
      expect(await isEncrypted(as(server.url, { query })), mode).toBe(true);
    }
  });

  it('under another name is refused with verify-full and used with verify-ca', async () => {
    const other = (mode: string) =>
      as(server.url.replace('127.0.0.1', 'localhost'), { query: `?sslmode=${mode}&sslrootcert=${certificate}` });
    expect(await refusal(other('verify-full'))).toMatch(/sslmode=verify-ca/);
    expect(await isEncrypted(other('verify-ca'))).toBe(true);
  });

  it('that accepts one kind of connection is used that way with allow and prefer; otherwise the error says what to set', async () => {
    for (const role of ['careful', 'open']) await run(admin, `CREATE ROLE ${role} LOGIN PASSWORD '${role}-password'`);
    const by = (username: string, query: string) =>
      as(server.url, { username, password: `${username}-password`, query, database: 'postgres' });
    expect(await refusal(by('careful', '?sslmode=disable'))).toMatch(/sslmode=require/);
    for (const mode of ['allow', 'prefer']) {
      expect(await isEncrypted(by('careful', `?sslmode=${mode}`)), mode).toBe(true);
      expect(await isEncrypted(by('open', `?sslmode=${mode}`)), mode).toBe(false);
    }
  });
});

describe('a server that cannot be used is refused with a message', () => {
  it('that the user or the password is wrong, even if no password is given', async () => {
    expect(await refusal(as(server.url, { password: 'wrong-password' }))).toMatch(/well_known/);
    expect(await refusal(as(server.url, { password: '' }))).toMatch(/well_known/);
    expect(await refusal(as(server.url, { username: 'stranger' }))).toMatch(/stranger/);
  });

  it('that there is no such database', async () => {
    expect(await refusal(as(server.url, { database: 'nowhere' }))).toMatch(/"nowhere"/);
  });

  it('that the user may not connect to it', async () => {
    const name = `closed_${randomUUID().replaceAll('-', '')}`;
    await run(admin, `CREATE DATABASE ${name}`);
    await run(admin, `REVOKE CONNECT ON DATABASE ${name} FROM PUBLIC`);
    expect(await refusal(as(server.url, { database: name }))).toMatch(/GRANT CONNECT/);
  });

  it('that it is read-only', async () => {
    const url = await createEmptyDatabase();
    const name = new URL(url).pathname.slice(1);
    await run(url, `ALTER DATABASE ${name} SET default_transaction_read_only = on`);
    expect(await refusal(url)).toMatch(/read/);
  });

  it('that its encoding lacks characters', async () => {
    await run(admin, "CREATE DATABASE ascii ENCODING 'SQL_ASCII' LOCALE_PROVIDER libc LOCALE 'C' TEMPLATE template0");
    expect(await refusal(as(server.url, { database: 'ascii' }))).toMatch(/SQL_ASCII/);
  });

  it('that nothing answers there', async () => {
    const nobody = server.url.replace(/:\d+\//, ':1/');
    expect(await refusal(nobody)).toMatch(/127\.0\.0\.1:1/);
    expect(await refusal(server.url.replace('127.0.0.1', 'nowhere.invalid'))).toMatch(/nowhere\.invalid/);
  });
});
