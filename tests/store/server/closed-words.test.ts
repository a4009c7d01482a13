import pg from 'pg';
import { describe, expect, it, onTestFinished } from 'vitest';
import { mailPurposeSchema } from '@/lib/db/account/mail-tokens';
import { actSchema } from '@/lib/db/administration/acts';
import { roleSchema } from '@/lib/db/classroom/class-access';
import { invitedRoleSchema } from '@/lib/db/classroom/invitations';
import { reportKindSchema } from '@/lib/db/learner/reports';
import { signUpRuleSchema } from '@/lib/env';
import { disclosureKindSchema } from '@/lib/scheduler/memory/disclosure';
import { gradeSchema, outcomeSchema } from '@/lib/scheduler/memory/grade';
import { lessonKindSchema } from '@/lib/scheduler/quiz/lesson-note';
import { modeSchema } from '@/lib/study/sitting/aim';
import { createTestDatabase } from '../database';

/** The columns that accept only certain words, and those words in the code. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  'AdministratorAct.act': actSchema.options,
  'Disclosure.kind': disclosureKindSchema.options,
  'Enrolment.role': roleSchema.options,
  'Installation.id': ['this'],
  'Installation.signUp': signUpRuleSchema.options,
  'Lesson.kind': lessonKindSchema.options,
  'Invitation.role': invitedRoleSchema.options,
  'MailToken.purpose': mailPurposeSchema.options,
  'Memory.lastOutcome': outcomeSchema.options,
  'Report.kind': reportKindSchema.options,
  'Review.grade': gradeSchema.options,
  'Review.mode': modeSchema.options,
  'Review.outcome': outcomeSchema.options,
};
const columns = Object.entries(WORDS).map(([place, words]) => {
  const [table = '', column = ''] = place.split('.');
  return { place, table, column, words, constraint: `${table}_${column}_check` };
});

/** For each type, a value for a column that cannot be null. */
const FILLERS: Readonly<Record<string, string>> = {
  uuid: 'gen_random_uuid()',
  text: "'x'",
  integer: '0',
  'double precision': '0',
  boolean: 'false',
  jsonb: "'{}'",
  date: 'current_date',
  'timestamp with time zone': 'now()',
};
const CHECK_VIOLATION = '23514';
const FOREIGN_KEY_VIOLATION = '23503';
/** The tables whose rows belong to no one, so that they take a row with the right words. */
const STAND_ALONE = ['AdministratorAct', 'Installation'];

const url = await createTestDatabase();

async function connect(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  onTestFinished(() => client.end());
  return client;
}

/**
 * Tries to insert a row that belongs to no one and has this word in one column, and undoes it. Returns what PostgreSQL
 * objects to first; null if it takes the row.
 */
async function objectionTo(client: pg.Client, table: string, column: string, word: string) {
  const { rows } = await client.query<{ name: string; type: string }>(
    `SELECT column_name AS name, data_type AS type FROM information_schema.columns
      WHERE table_schema = current_schema() AND table_name = $1 AND is_nullable = 'NO' AND column_default IS NULL`,
    [table],
  );
  const values = rows.map(({ name, type }) => {
    const known = WORDS[`${table}.${name}`]?.[0];
    if (name === column) return pg.escapeLiteral(word);
    return known === undefined ? FILLERS[type] : pg.escapeLiteral(known);
  });
  const names = rows.map(({ name }) => pg.escapeIdentifier(name));
  await client.query('BEGIN');
  const inserted = client.query(`INSERT INTO "${table}" (${names.join(', ')}) VALUES (${values.join(', ')})`);
  const error = await inserted.then(
    () => null,
    (reason: unknown) => reason,
  );
  await client.query('ROLLBACK');
  if (!(error instanceof pg.DatabaseError)) return null;
  return { code: error.code, constraint: error.constraint };
}

describe('the words that the database accepts', () => {
  it.each(columns)('$place: exactly those in the code', async ({ place, constraint, words }) => {
    const client = await connect();
    const { rows } = await client.query<{ definition: string }>(
      'SELECT pg_get_constraintdef(oid) AS definition FROM pg_constraint WHERE conname = $1 AND convalidated',
      [constraint],
    );
    const taken = [...(rows[0]?.definition.matchAll(/'([^']*)'::text/g) ?? [])].map(([, word]) => word);
    const advice = `The code and the database accept different words for ${place}: write a migration that replaces ${constraint}`;
    expect(taken.toSorted(), advice).toEqual([...words].toSorted());
  });

  it('are listed above, column by column', async () => {
    const client = await connect();
    const { rows } = await client.query<{ name: string }>(
      "SELECT conname AS name FROM pg_constraint WHERE contype = 'c' AND connamespace = current_schema()::regnamespace",
    );
    expect(rows.map(({ name }) => name).toSorted()).toEqual(columns.map(({ constraint }) => constraint).toSorted());
  });

  it.each(columns)('$place: no other', async ({ table, column, words, constraint }) => {
    const client = await connect();
    for (const wrong of ['', 'x', ` ${words[0]}`, words[0]?.toUpperCase() ?? '']) {
      const refused = { code: CHECK_VIOLATION, constraint };
      expect(await objectionTo(client, table, column, wrong), `“${wrong}”`).toEqual(refused);
    }
    for (const word of words) {
      const expected = STAND_ALONE.includes(table) ? null : FOREIGN_KEY_VIOLATION;
      expect((await objectionTo(client, table, column, word))?.code ?? null, word).toBe(expected);
    }
  });
});
