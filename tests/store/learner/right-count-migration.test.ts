import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, expect, it } from 'vitest';
import { migrate } from '@/lib/db/migrations/migrate';
import { createEmptyDatabase } from '../database';

const folder = path.resolve('prisma/migrations');
const root = fs.mkdtempSync(path.join(os.tmpdir(), 'wk-before-right-count-'));
afterAll(() => fs.rmSync(root, { recursive: true, force: true }));

/** The earlier answers, by concept. The answers of `undone` were undone. */
const ANSWERS = {
  ssh: ['right', 'wrong', 'partly-right', 'unanswered', 'right'],
  dns: ['wrong', 'unanswered'],
  ntp: ['right', 'right undone', 'wrong'],
  smtp: ['right undone'],
};

it('an upgrade counts right answers from before, and none that was undone or belongs to someone else', async () => {
  const names = fs.readdirSync(folder).sort();
  const first = names.findIndex((each) => each.endsWith('_sure_and_first_answers'));
  for (const name of names.slice(0, first)) {
    fs.cpSync(path.join(folder, name), path.join(root, 'prisma/migrations', name), { recursive: true });
  }
  const url = await createEmptyDatabase();
  await migrate(url, root);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const [one, other] = [randomUUID(), randomUUID()];
    for (const id of [one, other]) {
      await client.query(`INSERT INTO "Account" ("id", "email", "name", "createdAt") VALUES ($1, $2, 'N', now())`, [
        id,
        `${id}@example.org`,
      ]);
      await client.query(
        `INSERT INTO "Learner" ("id", "timeZone", "dailyMinutes", "desiredRetention") VALUES ($1, 'UTC', 10, 0.9)`,
        [id],
      );
    }
    let seq = 0;
    const addReview = async (learnerId: string, conceptId: string, outcome: string) => {
      seq++;
      await client.query(
        `INSERT INTO "Review" ("learnerId", "turnId", "seq", "conceptId", "form", "mode", "seed", "catalogVersion",
            "response", "promptText", "responseText", "rightText", "outcome", "grade", "practice", "elapsedMs", "at",
            "studyDay")
          VALUES ($1, $2, $3, $4, 'typed-number', 'today', 1, 'x', '{"form":"none"}', '', '', '', $5, 'good', false, 0,
            now(), '2026-11-20')`,
        [learnerId, `turn ${seq}`, seq, conceptId, outcome.split(' ')[0]],
      );
      if (!outcome.endsWith('undone')) return;
      await client.query(`INSERT INTO "Retraction" ("learnerId", "turnId", "seq", "at") VALUES ($1, $2, $3, now())`, [
        learnerId,
        `turn ${seq}`,
        ++seq,
      ]);
    };
    for (const [conceptId, outcomes] of Object.entries(ANSWERS)) {
      for (const outcome of outcomes) await addReview(one, conceptId, outcome);
      await addReview(other, conceptId, 'right');
      await client.query(
        `INSERT INTO "Memory" ("learnerId", "conceptId", "stability", "difficulty", "learnedOn", "lastReviewedOn",
            "reviewCount", "lapseCount", "lastRespondedOn", "lastOutcome", "lastSeq")
          VALUES ($1, $2, 1, 5, '2026-11-20', '2026-11-20', 1, 0, '2026-11-20', 'right', 1)`,
        [one, conceptId],
      );
    }
    await migrate(url, process.cwd());
    const { rows } = await client.query(`SELECT "conceptId", "rightCount" FROM "Memory" ORDER BY 1`);
    expect(Object.fromEntries(rows.map(({ conceptId, rightCount }) => [conceptId, rightCount]))).toEqual({
      ssh: 3,
      dns: 0,
      ntp: 1,
      smtp: 0,
    });
  } finally {
    await client.end();
  }
});
