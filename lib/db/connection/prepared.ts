import { createHash } from 'node:crypto';
import type pg from 'pg';
import { Prisma } from '@/prisma/generated/client';

/**
 * Marks a statement, at its beginning, as one that each connection prepares once. Use it for statements that run often
 * and for which one plan suits all values.
 */
export const prepared = Prisma.raw('/* prepared */');

const MARK = '/* prepared */';

/** Names the statements of one pool, so that a connection parses and plans each of them once. */
export type StatementNames = {
  /** Checks whether a new connection goes directly to PostgreSQL. */
  check(client: pg.ClientBase): Promise<void>;
  /**
   * Returns the name under which a connection prepares this statement. The name is empty if the full text of the
   * statement is sent each time, as the protocol's unnamed statement.
   */
  nameOf(query: { readonly sql: string }): string;
};

/**
 * Names statements that begin with `prepared`, as long as every connection goes directly to PostgreSQL. A pooler may
 * use a different session for each transaction, and other sessions do not know the name. A pooler is recognized because
 * the process that it names when a connection starts (BackendKeyData) is not the process that runs statements.
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

/** Returns the process id from BackendKeyData. node-postgres stores it, but its types omit it. */
const processOf = (client: pg.ClientBase): unknown => 'processID' in client && client.processID;
