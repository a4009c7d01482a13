import pg from 'pg';
import { openConnection } from '../connection';
import { playAt } from '../play';
import type { BenchServer } from '../processes';
import { median } from '../resident';
import { fillReviews, measureTables } from './fill';

/** The number of unmeasured pairs of answers that warm up both sides. */
const WARM = 100;

export type GrowthPlan = {
  readonly few: number;
  readonly many: number;
  readonly pairs: number;
  readonly conceptIds: readonly string[];
  /** The cookies of the learners in the database at `url`, which contains nothing else. */
  readonly cookies: readonly string[];
  readonly startAt: (databaseUrl: string) => Promise<BenchServer>;
};

/**
 * The milliseconds that one answer took with few and with many reviews in the table. Values at the same position belong
 * to one pair.
 */
export type Growth = {
  readonly few: readonly number[];
  readonly many: readonly number[];
  readonly tables: Awaited<ReturnType<typeof measureTables>>;
};

/**
 * Has one learner answer the same questions alternately in two databases that differ only in the reviews of other
 * learners. The database at `url` becomes the one with few reviews.
 */
export async function measureGrowth(
  url: string,
  plan: GrowthPlan,
  onClose: (close: () => Promise<void>) => void,
): Promise<Growth> {
  const manyUrl = at(url, 'many');
  await copyDatabase(url, 'many');
  await fillReviews(asAdmin(url), plan.few, plan.conceptIds);
  await fillReviews(asAdmin(manyUrl), plan.many, plan.conceptIds);
  const tables = await measureTables(manyUrl);
  const servers = [await plan.startAt(url), await plan.startAt(manyUrl)];
  for (const server of servers) onClose(server.stop);
  const sides = servers.map(({ port }) => {
    const waiting = [...plan.cookies];
    const connection = openConnection(port);
    const take = (): string => waiting.shift() ?? '';
    const { step } = playAt(connection, { take, putBack: (cookie) => waiting.push(cookie) });
    const tookMs: number[] = [];
    const answer = async (): Promise<void> => {
      const startMs = performance.now();
      await step();
      tookMs.push(performance.now() - startMs);
    };
    return { answer, tookMs, close: connection.close };
  });
  for (let pair = 0; pair < WARM + plan.pairs; pair++) {
    for (const { answer } of pair % 2 === 0 ? sides : sides.toReversed()) await answer();
  }
  for (const { close } of sides) close();
  const [few = [], many = []] = sides.map(({ tookMs }) => tookMs.slice(WARM));
  return { few, many, tables };
}

/** Returns how much longer an answer took with many reviews, as the ratio of the two medians. */
export const growthRatio = ({ few, many }: Growth): number => median(many) / median(few);

async function copyDatabase(url: string, name: string): Promise<void> {
  const { username } = new URL(url);
  const admin = new pg.Client({ connectionString: at(asAdmin(url), 'postgres') });
  await admin.connect();
  const source = new URL(url).pathname.slice(1);
  await admin.query(`CREATE DATABASE "${name}" OWNER "${username}" TEMPLATE "${source}"`);
  await admin.end();
}

/** Returns the URL for the private cluster's superuser, who has the same password as the app's user. */
function asAdmin(url: string): string {
  const admin = new URL(url);
  admin.username = 'postgres';
  return admin.href;
}

function at(url: string, database: string): string {
  const other = new URL(url);
  other.pathname = `/${database}`;
  return other.href;
}
