import { expect, it } from 'vitest';
import { WHOLE_GOAL } from '@/lib/catalog/goal';
import { openDatabaseBefore } from '../../earlier-database';

const { client, addLearner, upgrade } = await openDatabaseBefore('goals');

it('an upgrade keeps all topics for existing learners, even for their past days, and tells them about goals', async () => {
  const old = await addLearner();
  await client.query(
    `INSERT INTO "FormerSettings" ("learnerId", "until", "timeZone", "dailyMinutes", "desiredRetention", "weekdayShares")
     VALUES ($1, now(), 'UTC', 5, 0.9, '{1,1,1,1,1,1,1}')`,
    [old],
  );
  await upgrade();
  const fresh = await addLearner();
  const goalsOf = async (id: string) =>
    (await client.query(`SELECT "goals", "goalsAreNews" FROM "Learner" WHERE "id" = $1`, [id])).rows[0];
  expect(await goalsOf(old)).toEqual({ goals: [WHOLE_GOAL], goalsAreNews: true });
  expect(await goalsOf(fresh)).toEqual({ goals: ['essentials'], goalsAreNews: false });
  const former = await client.query(`SELECT "goals" FROM "FormerSettings" WHERE "learnerId" = $1`, [old]);
  expect(former.rows).toEqual([{ goals: [WHOLE_GOAL] }]);
});
