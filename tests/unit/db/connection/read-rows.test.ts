import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Db } from '@/lib/db/connection/client';
import { hasRow, readRows } from '@/lib/db/connection/read-rows';
import { learnerIdSchema } from '@/lib/ids';

const schema = z.object({ learnerId: learnerIdSchema, count: z.number() });

/** A database that returns these rows for any statement, and records the statements. */
function giving(rows: readonly unknown[]) {
  const asked: { readonly text: string; readonly values: readonly unknown[] }[] = [];
  const $queryRaw = async (statement: TemplateStringsArray, ...values: readonly unknown[]) => {
    asked.push({ text: statement.join('?'), values });
    return rows;
  };
  return { db: { $queryRaw } as unknown as Pick<Db, '$queryRaw'>, asked };
}

describe('the rows of a statement', () => {
  it('are parsed by their schema, without other columns', async () => {
    const { db, asked } = giving([{ learnerId: 'ada', count: 3, other: true }]);
    expect(await readRows(db, schema)`SELECT ${'ada'}, ${3}`).toEqual([{ learnerId: 'ada', count: 3 }]);
    expect(asked).toEqual([{ text: 'SELECT ?, ?', values: ['ada', 3] }]);
  });

  it.each([
    ['a missing column', { learnerId: 'ada' }],
    ['a column of another type', { learnerId: 'ada', count: 3n }],
    ['null where there is always a value', { learnerId: null, count: 3 }],
    ['an empty id', { learnerId: '', count: 3 }],
  ])('are refused with %s', async (_, row) => {
    const { db } = giving([{ learnerId: 'bob', count: 1 }, row]);
    await expect(readRows(db, schema)`SELECT 1`).rejects.toThrow(z.ZodError);
  });

  it('can be reduced to whether there is one', async () => {
    expect(await hasRow(giving([{ anything: null }]).db)`SELECT 1`).toBe(true);
    expect(await hasRow(giving([]).db)`SELECT 1`).toBe(false);
  });
});
