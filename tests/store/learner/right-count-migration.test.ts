import { expect, it } from 'vitest';
import { openDatabaseBefore } from '../earlier-database';

const { client, addLearner, upgrade } = await openDatabaseBefore('sure_and_first_answers');

/** The earlier answers, by concept. The answers of `undone` were undone. */
const ANSWERS = {
  ssh: ['right', 'wrong', 'partly-right', 'unanswered', 'right'],
  dns: ['wrong', 'unanswered'],
  ntp: ['right', 'right undone', 'wrong'],
  smtp: ['right undone'],
};

it('an upgrade counts right answers from before, and none that was undone or belongs to someone else', async () => {
  const [one, other] = [await addLearner(), await addLearner()];
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
  await upgrade();
  const { rows } = await client.query(`SELECT "conceptId", "rightCount" FROM "Memory" ORDER BY 1`);
  expect(Object.fromEntries(rows.map(({ conceptId, rightCount }) => [conceptId, rightCount]))).toEqual({
    ssh: 3,
    dns: 0,
    ntp: 1,
    smtp: 0,
  });
});
