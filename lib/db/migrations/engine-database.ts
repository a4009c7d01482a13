import { PrismaPg } from '@prisma/adapter-pg';
import {
  ColumnTypeEnum,
  DriverAdapterError,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
  type SqlQuery,
  type SqlResultSet,
} from '@prisma/driver-adapter-utils';
import pg from 'pg';
import { IN_UTC } from '@/lib/db/connection/connection';

type EngineDatabase = {
  readonly factory: SqlMigrationAwareDriverAdapterFactory;
  close(): Promise<void>;
};

/**
 * Opens the database for the schema engine, through Prisma's adapter with fixes for three faults that affect
 * migrations. If the adapter gets an address, it mistakes the real database for the shadow database. The adapter cuts a
 * script at every semicolon, even inside quotes, and runs the pieces one by one. It does not know the type "char",
 * which PostgreSQL's own catalog uses throughout (https://github.com/prisma/orm/issues/27403).
 */
export function openForEngine(url: string, shadowUrl: string): EngineDatabase {
  const pools: pg.Pool[] = [];
  const connectTo = (address: string) => {
    const pool = new pg.Pool({ connectionString: address, options: IN_UTC });
    pool.on('error', () => undefined);
    pool.on('connect', (client) => client.on('error', () => undefined));
    pools.push(pool);
    return connect(pool);
  };
  return {
    factory: {
      provider: 'postgres',
      adapterName: '@prisma/adapter-pg',
      connect: () => connectTo(url),
      connectToShadowDb: () => connectTo(shadowUrl),
    },
    close: async () => {
      await Promise.all(pools.map((pool) => pool.end()));
    },
  };
}

async function connect(pool: pg.Pool): Promise<SqlDriverAdapter> {
  const executeScript = scriptRunner(pool);
  const charColumns = hideCharColumns(pool);
  const adapter = await new PrismaPg(pool).connect();
  const readRaw = adapter.queryRaw.bind(adapter);
  const queryRaw = async (query: SqlQuery): Promise<SqlResultSet> => {
    const found = await readRaw(query);
    const columnTypes = [...found.columnTypes];
    for (const column of charColumns.get(found.rows) ?? []) columnTypes[column] = ColumnTypeEnum.Character;
    return { ...found, columnTypes };
  };
  return Object.assign(adapter, { executeScript, queryRaw });
}

/**
 * Makes the adapter see text instead of "char". Returns the indexes of the changed columns of each result, keyed by the
 * result's rows.
 */
function hideCharColumns(pool: pg.Pool): WeakMap<object, readonly number[]> {
  const charColumns = new WeakMap<object, readonly number[]>();
  const query: (config: pg.QueryArrayConfig) => Promise<pg.QueryArrayResult> = pool.query.bind(pool);
  const translated = async (config: pg.QueryArrayConfig) => {
    const { CHAR, TEXT } = pg.types.builtins;
    const result = await query(config);
    const columns = [...result.fields.keys()];
    charColumns.set(
      result.rows,
      columns.filter((column) => result.fields[column]?.dataTypeID === CHAR),
    );
    for (const field of result.fields) if (field.dataTypeID === CHAR) field.dataTypeID = TEXT;
    return result;
  };
  Object.assign(pool, { query: translated });
  return charColumns;
}

/**
 * Returns a function that sends a script as one query, which PostgreSQL runs as one transaction, so that a migration
 * that fails leaves nothing behind. A role's time limit for statements, which is meant for requests, does not apply to
 * it.
 */
function scriptRunner(pool: pg.Pool): (script: string) => Promise<void> {
  const query: (script: string) => Promise<unknown> = pool.query.bind(pool);
  return async (script) => {
    try {
      await query(`SET LOCAL statement_timeout = 0;\n${script}`);
    } catch (cause) {
      if (!(cause instanceof pg.DatabaseError)) throw cause;
      const { code = 'XX000', severity = 'ERROR', message, detail, column, hint } = cause;
      throw new DriverAdapterError({ kind: 'postgres', code, severity, message, detail, column, hint });
    }
  };
}
