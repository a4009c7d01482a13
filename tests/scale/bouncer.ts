import { findFreePort } from '@/lib/system/free-port';
import { needProgram, type RunningProgram, runProgram } from './program';

/** The number of connections to PostgreSQL that all instances share: fewer than each would open by itself. */
export const POOLED = 6;

/**
 * Starts PgBouncer in front of the PostgreSQL server at `url`, pooling by transaction, configured as docs/operate.md
 * says.
 * @param ignored startup parameters that it neither passes on nor refuses
 */
export async function startBouncer(url: string, ignored: string): Promise<RunningProgram & { readonly url: string }> {
  const { hostname, port: serverPort, username, password, pathname } = new URL(url);
  const port = await findFreePort();
  const bouncer = await runProgram(needProgram('pgbouncer'), ['pgbouncer.ini'], port, {
    'users.txt': `"${username}" "${password}"\n`,
    'pgbouncer.ini': `[databases]
${pathname.slice(1)} = host=${hostname} port=${serverPort}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = scram-sha-256
auth_file = users.txt
pool_mode = transaction
default_pool_size = ${POOLED}
max_client_conn = 200
ignore_startup_parameters = ${ignored}
`,
  });
  return { ...bouncer, url: `postgresql://${username}:${password}@127.0.0.1:${port}${pathname}` };
}
