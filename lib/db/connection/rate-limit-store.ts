import { z } from 'zod';
import type { Db } from './client';

/** What a limiter of rate-limiter-flexible asks of a PostgreSQL client. */
type RateLimitStore = {
  query(statement: { readonly text: string; readonly values?: readonly unknown[] }): Promise<{
    readonly rows: readonly { readonly points: number; readonly expire: number | null }[];
    readonly rowCount: number;
  }>;
};

/** The statement comes as text, so its rows are read here and not by `readQuestionRows`. */
const limitsSchema = z.array(z.object({ points: z.number(), expire: z.bigint().transform(Number).nullable() }));

/** The table `RateLimit`, over the connections that the app has anyway: every instance counts in the same place. */
export const rateLimitStore = (db: Db): RateLimitStore => ({
  query: async ({ text, values = [] }) => {
    const rows = limitsSchema.parse(await db.$queryRawUnsafe(text, ...values));
    return { rows, rowCount: rows.length };
  },
});

/** Forgets what was counted and is over. */
export async function deleteExpiredLimits(db: Db, now: Date): Promise<void> {
  await db.rateLimit.deleteMany({ where: { expire: { lt: now.getTime() } } });
}
