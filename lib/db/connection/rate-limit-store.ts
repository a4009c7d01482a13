import { z } from 'zod';
import type { Db } from './client';

/** The part of a PostgreSQL client that a limiter of rate-limiter-flexible uses. */
type RateLimitStore = {
  query(statement: { readonly text: string; readonly values?: readonly unknown[] }): Promise<{
    readonly rows: readonly { readonly points: number; readonly expire: number | null }[];
    readonly rowCount: number;
  }>;
};

/** The library passes the statement as text, so its rows are parsed here rather than by `readRows`. */
const limitsSchema = z.array(z.object({ points: z.number(), expire: z.bigint().transform(Number).nullable() }));

/**
 * Stores limits in the `RateLimit` table, over the app's own connections, so that all instances share the same counts.
 */
export const rateLimitStore = (db: Db): RateLimitStore => ({
  query: async ({ text, values = [] }) => {
    const rows = limitsSchema.parse(await db.$queryRawUnsafe(text, ...values));
    return { rows, rowCount: rows.length };
  },
});

/** Deletes expired counts. */
export async function deleteExpiredLimits(db: Db, now: Date): Promise<void> {
  await db.rateLimit.deleteMany({ where: { expire: { lt: now.getTime() } } });
}
