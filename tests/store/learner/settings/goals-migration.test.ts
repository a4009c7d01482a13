import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, expect, it } from 'vitest';
import { WHOLE_GOAL } from '@/lib/catalog/goal';
import { migrate } from '@/lib/db/migrations/migrate';
import { createEmptyDatabase } from '../../database';

const folder = path.resolve('prisma/migrations');
const root = fs.mkdtempSync(path.join(os.tmpdir(), 'wk-before-goals-'));
afterAll(() => fs.rmSync(root, { recursive: true, force: true }));

it('an upgrade keeps all topics for existing learners, even for their past days, and tells them about goals', async () => {
  const names = fs.readdirSync(folder).sort();
  const before = names.slice(
    0,
    names.findIndex((each) => each.endsWith('_goals')),
  );
  for (const name of before) {
    fs.cpSync(path.join(folder, name), path.join(root, 'prisma/migrations', name), { recursive: true });
  }
  const url = await createEmptyDatabase();
  await migrate(url, root);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const [old, fresh] = [randomUUID(), randomUUID()];
    const addLearner = async (id: string) => {
      await client.query(`INSERT INTO "Account" ("id", "email", "name", "createdAt") VALUES ($1, $2, 'N', now())`, [
        id,
        `${id}@example.org`,
      ]);
      await client.query(
        `INSERT INTO "Learner" ("id", "timeZone", "dailyMinutes", "desiredRetention") VALUES ($1, 'UTC', 10, 0.9)`,
        [id],
      );
    };
    await addLearner(old);
    await client.query(
      `INSERT INTO "FormerSettings" ("learnerId", "until", "timeZone", "dailyMinutes", "desiredRetention", "weekdayShares")
       VALUES ($1, now(), 'UTC', 5, 0.9, '{1,1,1,1,1,1,1}')`,
      [old],
    );
    await migrate(url, process.cwd());
    await addLearner(fresh);
    const goalsOf = async (id: string) =>
      (await client.query(`SELECT "goals", "goalsAreNews" FROM "Learner" WHERE "id" = $1`, [id])).rows[0];
    expect(await goalsOf(old)).toEqual({ goals: [WHOLE_GOAL], goalsAreNews: true });
    expect(await goalsOf(fresh)).toEqual({ goals: ['essentials'], goalsAreNews: false });
    const former = await client.query(`SELECT "goals" FROM "FormerSettings" WHERE "learnerId" = $1`, [old]);
    expect(former.rows).toEqual([{ goals: [WHOLE_GOAL] }]);
  } finally {
    await client.end();
  }
});
