import pg from 'pg';
import { vi } from 'vitest';

/** Does work, and returns what came of it with the statements that PostgreSQL was sent meanwhile. */
export async function statementsOf<Value>(work: () => Promise<Value>): Promise<{ value: Value; statements: string[] }> {
  const query = vi.spyOn(pg.Client.prototype, 'query');
  const value = await work();
  const statements = query.mock.calls.map(([given]): string => {
    const statement: unknown = given;
    return typeof statement === 'string' ? statement : (statement as { text: string }).text;
  });
  query.mockRestore();
  return { value, statements };
}
