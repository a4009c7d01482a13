import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { DEFAULT_SETTINGS } from '@/lib/db/learner/settings';

/** A concept that the class is asked about, and a misconception that a wrong response to it reveals. */
export type SeedConcept = { readonly id: string; readonly misconceptionId: string | null };
export type SeedClass = { readonly classroomId: string; readonly instructorId: string; readonly reviewCount: number };

/**
 * The days, counted from a concept's first review, on which the class is asked about the concept. The intervals grow
 * like the app's own.
 */
const ASKED_AFTER = [0, 2, 6, 14, 30, 58, 100, 160, 235, 320];
/** The number of concepts that a learner begins on one day. */
const NEW_PER_DAY = 10;

/**
 * Seeds a classroom in which every learner has been asked about each concept `rounds` times (at most 10) up to today.
 * SQL writes the reviews in the order of the days, so that a learner's rows are as scattered as in a real log. One
 * response in a hundred is undone. The database must be migrated and empty.
 */
export async function seedClass(
  client: pg.Client,
  learnerCount: number,
  concepts: readonly SeedConcept[],
  rounds: number,
): Promise<SeedClass> {
  const [classroomId, instructorId] = [randomUUID(), randomUUID()];
  // The statements below do for all rows together what the tables' triggers would do row by row.
  await client.query('ALTER TABLE "Review" DISABLE TRIGGER USER; ALTER TABLE "Retraction" DISABLE TRIGGER USER');
  await client.query('SELECT setseed(0.5)');
  const beganDaysAgo = 1 + Math.ceil(concepts.length / NEW_PER_DAY) + (ASKED_AFTER[rounds - 1] ?? 0);
  await seedPeople(client, {
    classroomId,
    instructorId,
    learnerCount,
    logLength: concepts.length * rounds,
    beganDaysAgo,
  });
  await client.query(
    `INSERT INTO "Review" ("learnerId", "turnId", "seq", "conceptId", "form", "mode", "seed", "catalogVersion", "response",
        "promptText", "responseText", "rightText", "outcome", "misconceptionId", "whyWrong", "grade", "practice",
        "elapsedMs", "predictedRecall", "elapsedDays", "at", "earnsCredit", "studyDay")
      SELECT "learnerId", substr(md5("learnerId"::text || seq), 1, 22), seq, concept, form, 'today', 1, 'bench',
        '{"form":"single-choice","choice":2}',
        'Question ' || seq % 8 || ' of the bench about ' || concept || ': which of these is the right one here?',
        CASE WHEN missed THEN 'wrong response ' || seq % 5 ELSE 'the right response' END, 'the right response',
        CASE WHEN missed THEN 'wrong' ELSE 'right' END, CASE WHEN missed AND seq % 5 = 0 THEN misconception END,
        CASE WHEN missed THEN 'Because it is something else altogether.' END,
        CASE WHEN missed THEN 'again' ELSE 'good' END, false, 4000,
        CASE WHEN round > 1 THEN 0.8 + 0.19 * luck END, CASE WHEN round > 1 THEN days - ($4::int[])[round - 1] END,
        (current_date - $5::int + day) + interval '18 hours' + seq * interval '1 second', true, current_date - $5::int + day
      FROM (
        SELECT l."id" AS "learnerId", concept, misconception, round, days, ((place - 1) / $6::int + days)::int AS day, random() AS luck,
          random() < 0.15 AS missed, (ARRAY['single-choice', 'typed-term', 'true-false', 'match'])[1 + place % 4] AS form,
          (row_number() OVER (PARTITION BY l."id" ORDER BY (place - 1) / $6::int + days, place))::int AS seq
        FROM "Learner" l, unnest($1::text[], $2::text[]) WITH ORDINALITY AS c(concept, misconception, place),
          unnest($4::int[]) WITH ORDINALITY AS r(days, round)
        WHERE l."id" <> $3 AND round <= $7
      ) log ORDER BY day, "learnerId"`,
    [
      concepts.map(({ id }) => id),
      concepts.map(({ misconceptionId }) => misconceptionId),
      instructorId,
      ASKED_AFTER,
      beganDaysAgo,
      NEW_PER_DAY,
      rounds,
    ],
  );
  await seedWhatFollows(client);
  await client.query('ALTER TABLE "Review" ENABLE TRIGGER USER; ALTER TABLE "Retraction" ENABLE TRIGGER USER');
  await client.query('VACUUM ANALYZE');
  const { rows } = await client.query<{ count: number }>('SELECT count(*)::int AS count FROM "Review"');
  return { classroomId, instructorId, reviewCount: rows[0]?.count ?? 0 };
}

async function seedPeople(
  client: pg.Client,
  {
    classroomId,
    instructorId,
    learnerCount,
    logLength,
    beganDaysAgo,
  }: {
    readonly classroomId: string;
    readonly instructorId: string;
    readonly learnerCount: number;
    readonly logLength: number;
    readonly beganDaysAgo: number;
  },
): Promise<void> {
  const { dailyMinutes, desiredRetention } = DEFAULT_SETTINGS;
  await client.query(
    `INSERT INTO "Account" ("id", "email", "name", "passwordHash", "createdAt")
      SELECT id, id || '@example.org', name, '', now() FROM (
        SELECT $1::uuid AS id, 'The Teacher' AS name
        UNION ALL SELECT gen_random_uuid(), 'Learner ' || nth FROM generate_series(1, $2::int) nth) people`,
    [instructorId, learnerCount],
  );
  await client.query(
    `INSERT INTO "Learner" ("id", "timeZone", "dailyMinutes", "desiredRetention", "logLength")
      SELECT "id", 'UTC', $1, $2, $3 FROM "Account"`,
    [dailyMinutes, desiredRetention, logLength],
  );
  await client.query(
    `INSERT INTO "Classroom" ("id", "name", "joinCode", "timeZone", "createdAt") VALUES ($1, 'Bench', 'BENCH', 'UTC', now())`,
    [classroomId],
  );
  await client.query(
    `INSERT INTO "Enrolment" ("learnerId", "classroomId", "role", "joinedAt", "sharedFrom", "joinedOn")
      SELECT "id", $1, CASE WHEN "id" = $2 THEN 'instructor' ELSE 'learner' END, now() - $3 * interval '1 day',
        current_date - $3::int, current_date - $3::int FROM "Learner"`,
    [classroomId, instructorId, beganDaysAgo],
  );
  await client.query(
    `INSERT INTO "Session" ("accountId", "id", "createdAt", "lastSeenAt", "device") VALUES ($1, $1, now(), now(), 'Bench')`,
    [instructorId],
  );
}

/** Writes the retractions, memories, and tallies that the log requires. */
async function seedWhatFollows(client: pg.Client): Promise<void> {
  await client.query(
    `INSERT INTO "Retraction" ("learnerId", "turnId", "seq", "at")
      SELECT "learnerId", "turnId", "seq", "at" FROM "Review" WHERE "seq" % 100 = 37`,
  );
  await client.query(
    `INSERT INTO "Memory" ("learnerId", "conceptId", "stability", "difficulty", "learnedOn", "lastReviewedOn",
        "reviewCount", "lapseCount", "lastRespondedOn", "lastOutcome", "lastSeq", "confusions")
      SELECT "learnerId", "conceptId", 2 + 20 * random() * count(*), 2 + random() * 6, min("studyDay"), max("studyDay"), count(*),
        count(*) FILTER (WHERE "grade" = 'again'), max("studyDay"), 'right', max("seq"),
        coalesce(array_agg(DISTINCT "misconceptionId") FILTER (WHERE "misconceptionId" IS NOT NULL), '{}')
      FROM "Review" GROUP BY "learnerId", "conceptId"`,
  );
  await client.query(
    `UPDATE "Memory" SET "markedCount" = "reviewCount", "markedStability" = "stability", "markedDifficulty" = "difficulty",
      "markedOn" = "lastReviewedOn"`,
  );
  await client.query('SELECT rebuild_study_tallies(), rebuild_credit_days()');
}
