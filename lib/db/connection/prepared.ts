import { createHash } from 'node:crypto';
import type pg from 'pg';

/** Names the statements of one pool, so that a connection parses and plans each of them once. */
export type StatementNames = {
  /** Checks whether a new connection goes directly to PostgreSQL. */
  check(client: pg.ClientBase): Promise<void>;
  /**
   * Returns the name under which a connection prepares a statement with this text. The name is undefined if the text is
   * sent each time, as the protocol's unnamed statement.
   */
  nameOf(text: string): string | undefined;
};

/**
 * Names statements, as long as every connection goes directly to PostgreSQL. A pooler may use a different session for
 * each transaction, and other sessions do not know the name. A pooler is recognized because the process that it names
 * when a connection starts (BackendKeyData) is not the process that runs statements.
 */
export function makeStatementNames(): StatementNames {
  let isDirect: boolean | null = null;
  const names = new Map<string, string>();
  return {
    async check(client) {
      const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
      isDirect = isDirect !== false && rows[0]?.pid === processOf(client);
    },
    nameOf(text) {
      if (isDirect !== true) return undefined;
      const known = names.get(text);
      if (known !== undefined) return known;
      const name = createHash('sha256').update(text).digest('base64url').slice(0, 22);
      names.set(text, name);
      return name;
    },
  };
}

/** Returns the process id from BackendKeyData. node-postgres stores it, but its types omit it. */
const processOf = (client: pg.ClientBase): unknown => 'processID' in client && client.processID;
