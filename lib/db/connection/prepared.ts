import { createHash } from 'node:crypto';
import type pg from 'pg';
import { Prisma } from '@/prisma/generated/client';

/**
 * Begins a statement that each connection prepares once. For statements that run often, and for which one plan is good
 * for any value.
 */
export const prepared = Prisma.raw('/* prepared */');

const MARK = '/* prepared */';

/** Names the statements of one pool, so that a connection parses and plans each of them once. */
export type StatementNames = {
  /** Asks a new connection whether it leads to PostgreSQL itself. */
  check(client: pg.ClientBase): Promise<void>;
  /**
   * The name under which a connection keeps this statement. Empty when it is sent whole each time, as the protocol's
   * unnamed one.
   */
  nameOf(query: { readonly sql: string }): string;
};

/**
 * Names statements that begin with `prepared`, for as long as every connection leads to PostgreSQL itself. A pooler may
 * give each transaction another session, and one that doesn't know the name fails. A pooler is recognized because the
 * process that it names when a connection starts (BackendKeyData) is not the process that runs statements.
 */
export function makeStatementNames(): StatementNames {
  let isDirect: boolean | null = null;
  const names = new Map<string, string>();
  return {
    async check(client) {
      const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
      isDirect = isDirect !== false && rows[0]?.pid === processOf(client);
    },
    nameOf({ sql }) {
      if (isDirect !== true || !sql.trimStart().startsWith(MARK)) return '';
      const known = names.get(sql);
      if (known !== undefined) return known;
      const name = createHash('sha256').update(sql).digest('base64url').slice(0, 22);
      names.set(sql, name);
      return name;
    },
  };
}

/** The process id that came with BackendKeyData, which node-postgres keeps and its types leave out. */
const processOf = (client: pg.ClientBase): unknown => 'processID' in client && client.processID;
