import { randomUUID } from 'node:crypto';
import { encode } from 'next-auth/jwt';
import type pg from 'pg';
import { SESSION_SECONDS, sessionCookie } from '@/lib/auth/session/session-cookie';
import { DEFAULT_SETTINGS } from '@/lib/db/learner/settings';

/** A learner of the bench: their id, and the cookie header of their signed-in browser. */
export type BenchLearner = { readonly id: string; readonly cookie: string };

/** The number of concepts that each learner has begun. */
export const MEMORY_COUNT = 120;

/**
 * Creates learners who have begun these concepts in recent months. Some concepts are due today, and every tenth was
 * missed. Each log contains one review per concept.
 */
export async function makeLearners(
  client: pg.Client,
  count: number,
  conceptIds: readonly string[],
  secret: string,
): Promise<readonly BenchLearner[]> {
  const ids = Array.from({ length: count }, () => randomUUID());
  const begun = conceptIds.slice(0, MEMORY_COUNT);
  const { dailyMinutes, desiredRetention } = DEFAULT_SETTINGS;
  await client.query(
    `INSERT INTO "Account" ("id", "email", "name", "passwordHash", "createdAt")
      SELECT id, id || '@example.org', 'Learner', '', now() FROM unnest($1::uuid[]) id`,
    [ids],
  );
  await client.query(
    `INSERT INTO "Learner" ("id", "timeZone", "dailyMinutes", "desiredRetention", "logLength")
      SELECT id, 'UTC', $2, $3, $4 FROM unnest($1::uuid[]) id`,
    [ids, dailyMinutes, desiredRetention, begun.length],
  );
  await client.query(
    `INSERT INTO "Review" ("learnerId", "turnId", "seq", "conceptId", "form", "mode", "seed", "catalogVersion", "response",
        "promptText", "responseText", "rightText", "outcome", "grade", "practice", "elapsedMs", "at", "studyDay")
      SELECT id, md5(id || concept), seq, concept, 'single-choice', 'today', 1, 'bench', '{"form":"single-choice","choice":0}',
        repeat('prompt ', 12), repeat('given ', 5), repeat('right ', 5), CASE WHEN seq % 10 = 0 THEN 'wrong' ELSE 'right' END, CASE WHEN seq % 10 = 0 THEN 'again' ELSE 'good' END,
        false, 4000,
        now() - interval '100 days', current_date - 100
      FROM unnest($1::uuid[]) id, unnest($2::text[]) WITH ORDINALITY AS c(concept, seq)`,
    [ids, begun],
  );
  await client.query(
    `INSERT INTO "Memory" ("learnerId", "conceptId", "stability", "difficulty", "learnedOn", "lastReviewedOn",
        "reviewCount", "lapseCount", "lastRespondedOn", "lastOutcome", "lastSeq", "missedTurnId",
        "markedCount", "markedStability", "markedDifficulty", "markedOn")
      SELECT id, concept, stability, difficulty, current_date - 100, day, 3, 0, day,
        CASE WHEN seq % 10 = 0 THEN 'wrong' ELSE 'right' END, seq, CASE WHEN seq % 10 = 0 THEN md5(id || concept) END,
        3, stability, difficulty, day
      FROM unnest($1::uuid[]) id, unnest($2::text[]) WITH ORDINALITY AS c(concept, seq),
        LATERAL (SELECT current_date - 1 - (random() * 30)::int + (seq * 0)::int AS day, 2 + random() * 60 + seq * 0 AS stability,
          2 + random() * 6 + seq * 0 AS difficulty) AS last`,
    [ids, begun],
  );
  await client.query(
    `INSERT INTO "Session" ("accountId", "id", "createdAt", "lastSeenAt", "device")
      SELECT id, id, now(), now(), 'Bench' FROM unnest($1::uuid[]) id`,
    [ids],
  );
  await client.query('VACUUM ANALYZE');
  return Promise.all(ids.map(async (id) => ({ id, cookie: await sessionOf(id, secret) })));
}

/** Creates a classroom with one instructor and one learner, and returns its id. */
export async function makeClassroom(client: pg.Client, instructorId: string, learnerId: string): Promise<string> {
  const id = randomUUID();
  await client.query(
    `INSERT INTO "Classroom" ("id", "name", "joinCode", "timeZone", "createdAt") VALUES ($1, 'Bench', 'BENCH', 'UTC', now())`,
    [id],
  );
  await client.query(
    `INSERT INTO "Enrolment" ("learnerId", "classroomId", "role", "joinedAt", "sharedFrom", "joinedOn")
      VALUES ($1, $3, 'instructor', now(), current_date - 100, current_date - 100),
        ($2, $3, 'learner', now(), current_date - 100, current_date - 100)`,
    [instructorId, learnerId, id],
  );
  await client.query(
    `INSERT INTO "Assignment" ("classroomId", "id", "title", "conceptIds", "opensOn", "dueOn", "studyDays", "createdAt")
      VALUES ($1, $1, 'Bench', '{ssh}', current_date - 1, current_date + 6, 3, now())`,
    [id],
  );
  return id;
}

/** Makes an account an administrator, so that the bench can open the pages under `/admin`. */
export async function makeAdministrator(client: pg.Client, accountId: string): Promise<void> {
  await client.query('UPDATE "Account" SET "isAdministrator" = true WHERE "id" = $1', [accountId]);
}

/**
 * Returns the cookie header of a browser in which this account is signed in. The session has the same id as the
 * account.
 */
export async function sessionOf(id: string, secret: string): Promise<string> {
  const token = { sub: id, sid: id, name: 'Learner', email: `${id}@example.org` };
  return `${sessionCookie(process.env.NEXTAUTH_URL).name}=${await encode({ secret, maxAge: SESSION_SECONDS, token })}`;
}
