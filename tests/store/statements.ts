import pg from 'pg';
import { vi } from 'vitest';

/** Does work, and returns its result with the statements that PostgreSQL received in the meantime. */
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
