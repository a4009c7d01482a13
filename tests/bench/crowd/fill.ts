import pg from 'pg';

/** The number of reviews that each added learner has. */
const REVIEWS_EACH = 1000;
/** The number of distinct concepts among these reviews. */
const CONCEPTS_EACH = 100;
const REVIEWS_A_DAY = 20;

/**
 * Fills a database until it contains this many reviews, from learners with a thousand reviews each. Writes them day by
 * day, as real use would: all reviews of one day, then all of the next, so that a learner's rows are not next to each
 * other. Also writes the memories and tallies.
 * @param adminUrl the URL of a superuser, who can disable triggers and foreign keys while the rows are written
 */
export async function fillReviews(adminUrl: string, wanted: number, conceptIds: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ there: number }>('SELECT count(*)::int AS there FROM "Review"');
    const missing = wanted - (rows[0]?.there ?? 0);
    if (missing <= 0) return;
    await client.query(
      "SET session_replication_role = replica; SET maintenance_work_mem = '512MB'; SET work_mem = '256MB'",
    );
    await insertLearners(client, Math.ceil(missing / REVIEWS_EACH));
    const rebuild = await dropIndexes(client);
    await insertReviews(client, missing, conceptIds);
    for (const statement of rebuild) await client.query(statement);
    await insertProjections(client);
    await client.query('RESET session_replication_role');
    await client.query('VACUUM ANALYZE');
    await client.query('CHECKPOINT');
  } finally {
    await client.end();
  }
}

async function insertLearners(client: pg.Client, count: number): Promise<void> {
  await client.query(
    "CREATE TEMPORARY TABLE filler AS SELECT n, md5('filler ' || n)::uuid AS id FROM generate_series(1, $1::int) n",
    [count],
  );
  await client.query(`INSERT INTO "Account" ("id", "email", "name", "createdAt")
    SELECT id, n || '@filler.example', 'Learner ' || n, now() FROM filler`);
  await client.query(
    `INSERT INTO "Learner" ("id", "timeZone", "dailyMinutes", "desiredRetention", "logLength")
      SELECT id, 'Europe/London', 10, 0.9, $1 FROM filler`,
    [REVIEWS_EACH],
  );
}

/** Drops every index and foreign key of the table. Returns the statements that create them again. */
async function dropIndexes(client: pg.Client): Promise<readonly string[]> {
  const { rows: references } = await client.query<{ owner: string; name: string; definition: string }>(
    `SELECT conrelid::regclass::text AS owner, conname AS name, pg_get_constraintdef(oid) AS definition
      FROM pg_constraint WHERE confrelid = '"Review"'::regclass`,
  );
  const { rows: keys } = await client.query<{ name: string; definition: string }>(
    `SELECT conname AS name, pg_get_constraintdef(oid) AS definition
      FROM pg_constraint WHERE conrelid = '"Review"'::regclass AND contype IN ('p', 'u')`,
  );
  const { rows: indexes } = await client.query<{ name: string; definition: string }>(
    `SELECT indexname AS name, indexdef AS definition FROM pg_indexes
      WHERE tablename = 'Review' AND indexname NOT IN (SELECT conname FROM pg_constraint)`,
  );
  for (const { owner, name } of references) await client.query(`ALTER TABLE ${owner} DROP CONSTRAINT "${name}"`);
  for (const { name } of keys) await client.query(`ALTER TABLE "Review" DROP CONSTRAINT "${name}"`);
  for (const { name } of indexes) await client.query(`DROP INDEX "${name}"`);
  return [
    ...keys.map(({ name, definition }) => `ALTER TABLE "Review" ADD CONSTRAINT "${name}" ${definition}`),
    ...indexes.map(({ definition }) => definition),
    ...references.map(({ owner, name, definition }) => `ALTER TABLE ${owner} ADD CONSTRAINT "${name}" ${definition}`),
  ];
}

async function insertReviews(client: pg.Client, count: number, conceptIds: readonly string[]): Promise<void> {
  await client.query(
    `INSERT INTO "Review" ("learnerId", "turnId", "seq", "conceptId", "form", "mode", "seed", "catalogVersion", "response",
        "promptText", "responseText", "rightText", "outcome", "grade", "practice", "reason", "elapsedMs",
        "predictedRecall", "elapsedDays", "at", "studyDay")
      SELECT id, left(translate(encode(sha256((id::text || seq)::bytea), 'base64'), '+/', '-_'), 22), seq,
        ($2::text[])[1 + seq % $3], 'single-choice', 'today', seq, 'bench', '{"form":"single-choice","choice":0}',
        repeat('prompt ', 12), repeat('given ', 5), repeat('right ', 5), 'right', 'good', false, 'due', 4000,
        0.9, 10, now() - interval '1 day' * (51 - seq / $4), current_date - 51 + seq / $4
      FROM (SELECT seq, id FROM generate_series(1, $1) AS seq, filler ORDER BY seq LIMIT $5) AS day_by_day`,
    [REVIEWS_EACH, conceptIds, CONCEPTS_EACH, REVIEWS_A_DAY, count],
  );
}

async function insertProjections(client: pg.Client): Promise<void> {
  await client.query(`INSERT INTO "Memory" ("learnerId", "conceptId", "stability", "difficulty", "learnedOn", "lastReviewedOn",
      "reviewCount", "lapseCount", "lastRespondedOn", "lastOutcome", "lastSeq")
    SELECT "learnerId", "conceptId", 20, 5, min("studyDay"), max("studyDay"), count(*), 0, max("studyDay"), 'right', max("seq")
      FROM "Review" WHERE "learnerId" IN (SELECT id FROM filler) GROUP BY 1, 2`);
  await client.query(`INSERT INTO "StudyTally" ("learnerId", "studyDay", "responseCount", "countedCount", "rightCount", "elapsedMs")
    SELECT "learnerId", "studyDay", count(*), count(*), count(*), sum("elapsedMs")
      FROM "Review" WHERE "learnerId" IN (SELECT id FROM filler) GROUP BY 1, 2`);
}

/**
 * Measures how many rows each table has and how many bytes it uses on disk, including its indexes. The largest tables
 * come first.
 */
export async function measureTables(
  url: string,
): Promise<
  readonly { readonly name: string; readonly rows: number; readonly bytes: number; readonly indexBytes: number }[]
> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string; rows: number; bytes: number; indexBytes: number }>(
      `SELECT relname AS name, reltuples::float8 AS rows, pg_total_relation_size(oid)::float8 AS bytes,
          pg_indexes_size(oid)::float8 AS "indexBytes"
        FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND reltuples > 0
        ORDER BY 3 DESC`,
    );
    return rows;
  } finally {
    await client.end();
  }
}
