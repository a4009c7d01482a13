import { parse } from 'csv-parse/sync';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { readableName } from '@/lib/names/readable-name';
import { FORMS, formSchema } from '@/lib/quiz/forms/registry';
import { dateOf } from '@/lib/scheduler/due/study-day';
import {
  type ClassPerson,
  type ClassWorld,
  CONCEPT,
  makeClassWorld,
  NAMES,
  UNSEEN,
} from '../../store/classroom/class-world';
import { password, studyContext } from '../../store/study';
import { makeVisitor, type Visitor } from '../visitor';
import { readTables } from './html-table';

const { url, databaseUrl } = inject('app');
const context = studyContext(databaseUrl);
const { db, catalog } = context;
afterAll(() => db.$disconnect());

const FILES = ['gradebook.csv', 'items.csv', 'reviews.jsonl'] as const;
let world: ClassWorld;
let ines: Visitor;
let path: string;
beforeAll(async () => {
  world = await makeClassWorld(context, new Date());
  ines = await visitorOf(world.ines);
  path = `/classes/${world.classroomId}`;
});

async function visitorOf({ name, email }: ClassPerson): Promise<Visitor> {
  const visitor = makeVisitor(url);
  if (!(await visitor.signIn({ name, email, password }))) throw new Error(`${name} cannot sign in`);
  return visitor;
}

async function textOf(visitor: Visitor, address: string): Promise<string> {
  const response = await visitor.request(address);
  expect(response.status, address).toBe(200);
  return response.text();
}

const rowsOf = (csv: string): string[][] => parse(csv, { bom: true });
const download = async (file: string): Promise<string[][]> => rowsOf(await textOf(ines, `${path}/exports/${file}`));
/**
 * Returns a cell of a page as the file writes it: without percent signs, with ISO 8601 dates, and empty for no value.
 */
function plain(cell: string): string {
  if (/^(–|not yet|too few)$/.test(cell)) return '';
  if (/^\p{L}+ \d+, \d{4}$/u.test(cell)) return new Date(`${cell} UTC`).toISOString().slice(0, 10);
  return cell.replace(/%$/, '');
}

describe('the gradebook', () => {
  const unfolded = catalog.families.map(({ id }) => `open=${id}`).join('&');
  const inAYear = dateOf((Math.floor(Date.now() / 86_400_000) + 300) as never);

  it.each(['', `on=${inAYear}`, 'sort=known&down=1'])('has the same cells as the class page: %j', async (query) => {
    const [heading = [], ...rows] = await download(`gradebook.csv?${query}`);
    const [table] = readTables(await textOf(ines, `${path}/learners?${unfolded}&${query}`));
    const [pageHeading = [], , ...pageRows] = table ?? [];
    expect(pageRows).toHaveLength(3);
    const besides = ['Answers', 'Self-graded answers', 'Self-graded only'];
    expect(heading).toEqual(['Learner id', 'Learner', ...pageHeading.slice(1), ...besides]);
    expect(rows.map((cells) => cells.slice(-2))).toEqual(rows.map(() => ['0', '']));
    expect(rows.map((cells) => cells.slice(2, -3))).toEqual(pageRows.map((cells) => cells.slice(1).map(plain)));
    const nameOf = new Map(
      [world.amara, world.ben, world.cara].map(({ id, name }) => [id as string, readableName(name)]),
    );
    for (const [place, [id = '', name = '']] of rows.entries()) {
      expect(pageRows[place]?.[0], 'in the order of the page').toBe(nameOf.get(id));
      expect(name.replaceAll("'", '')).toBe(nameOf.get(id));
    }
    expect(rows.flat().filter((cell) => /^\d+$/.test(cell)).length).toBeGreaterThan(3);
  });

  it('is refused for a day that cannot be predicted', async () => {
    const response = await ines.request(`${path}/exports/gradebook.csv?on=1999-01-01`);
    expect(response.status).toBe(400);
    expect(await response.text()).toMatch(/\b\d{4}\b/);
  });
});

describe('the item analysis', () => {
  it('has the same cells as the concept’s page', async () => {
    const [, ...rows] = await download('items.csv');
    const [, forms = [], questions = [], wrong = []] = readTables(await textOf(ines, `${path}/topics/${CONCEPT}`));
    const ofConcept = rows.filter(([id]) => id === CONCEPT);
    const named = (level: string) => ofConcept.filter((row) => row[2] === level);
    const figures = ([, , , , , , ...cells]: string[]) => cells;
    const whole = [...named('concept'), ...named('form')];
    const nameOf = (form: string) => (form === '' ? 'all marked forms' : FORMS[formSchema.parse(form)].label);
    expect(whole.map((row) => [nameOf(row[3] ?? ''), ...figures(row).slice(0, 5)])).toEqual(
      forms.slice(1).map((row) => row.map(plain)),
    );
    expect(named('question').map((row) => [row[4], ...figures(row).slice(0, 5)])).toEqual(
      questions.slice(1).map((row) => row.map(plain)),
    );
    expect(named('wrong')).toHaveLength(wrong.length - 1);
    for (const [place, row] of named('wrong').entries()) {
      const [text = '', times, learners, share, predicted] = wrong[place + 1] ?? [];
      const [count, learnerCount, , predictedOf, , , , value, low, high] = figures(row);
      expect(text).toContain(row[4]);
      expect([count, learnerCount, predictedOf]).toEqual([times, learners, plain(predicted ?? '')]);
      expect(share?.replaceAll(/[\u00a0\s]+/g, ' ')).toBe(`${value}% (${low} to ${high})`);
    }
    expect(new Set(rows.map(([id]) => id))).toEqual(new Set([CONCEPT, 'ssh']));
  });
});

describe('the reviews', () => {
  it('contain the shared rows of the database, each with its documented fields', async () => {
    const text = await textOf(ines, `${path}/exports/reviews.jsonl`);
    const lines = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const { rows } = await withClient((client) =>
      client.query(
        `SELECT r.*, r."studyDay"::text AS day, e."sharedFrom", a."name" FROM "Review" r
          JOIN "Enrolment" e ON e."learnerId" = r."learnerId" AND e."classroomId" = $1 AND e."role" = 'learner'
          JOIN "Account" a ON a."id" = r."learnerId"
          WHERE r."studyDay" >= e."sharedFrom" AND NOT EXISTS (SELECT 1 FROM "Retraction" x
            WHERE x."learnerId" = r."learnerId" AND x."turnId" = r."turnId")
          ORDER BY lower(a."name"), r."learnerId", r."seq"`,
        [world.classroomId],
      ),
    );
    expect(lines).toHaveLength(7);
    const key = ({ learnerId, at }: { learnerId: string; at: string | Date }) =>
      `${learnerId} ${new Date(at).toISOString()}`;
    expect(lines.map((line) => line.learnerId)).toEqual(rows.map((row) => row.learnerId));
    expect(lines.map((line) => ({ ...line, at: key(line) }))).toEqual(
      rows.map((row) => ({
        learnerId: row.learnerId,
        learner: row.name,
        at: key(row),
        studyDay: row.day,
        conceptId: row.conceptId,
        form: row.form,
        mode: row.mode,
        question: row.promptText,
        response: row.responseText,
        rightResponse: row.rightText,
        outcome: row.outcome,
        misconceptionId: row.misconceptionId,
        whyWrong: row.whyWrong,
        grade: row.grade,
        practice: row.practice,
        selfGraded: row.form === 'flashcard',
        earnsCredit: row.earnsCredit,
        hinted: row.hinted,
        predictedRecall: row.predictedRecall,
        // Amara's first shared reviews follow reviews that are not shared.
        elapsedDays: row.learnerId === world.amara.id ? null : row.elapsedDays,
        catalogVersion: row.catalogVersion,
      })),
    );
  });
});

describe('every export', () => {
  it.each(FILES)('%s contains nothing from before joining, nothing undone, and no one who left', async (file) => {
    const text = await textOf(ines, `${path}/exports/${file}`);
    for (const unseen of [...UNSEEN, NAMES.dan, world.dan.id, world.unseenMisconceptionId, '@example.org']) {
      expect(text).not.toContain(unseen);
    }
  });

  it.each(FILES)('%s is not found by others, as if the class did not exist', async (file) => {
    const others = [await visitorOf(world.otto), await visitorOf(world.amara), await visitorOf(world.dan)];
    const nowhere = await ines.request(`/classes/00000000-0000-4000-8000-000000000000/exports/${file}`);
    const told = await nowhere.text();
    expect(nowhere.status).toBe(404);
    expect(told).toMatch(/^\S.*\n$/);
    for (const visitor of others) {
      const response = await visitor.request(`${path}/exports/${file}`);
      expect([response.status, await response.text()]).toEqual([404, told]);
      expect((await visitor.request(`${path}/exports`)).status).toBe(404);
    }
    expect((await ines.request(`/classes/x/exports/${file}`)).status).toBe(404);
    const stranger = await makeVisitor(url).request(`${path}/exports/${file}`);
    expect([stranger.status, stranger.headers.get('location')]).toEqual([
      307,
      expect.stringContaining(`/sign-in?next=${encodeURIComponent(`${path}/exports`)}`),
    ]);
  });

  it.each(FILES)('%s is a download that no cache may store', async (file) => {
    const response = await ines.request(`${path}/exports/${file}`);
    await response.body?.cancel();
    const [holds, ending] = file.split('.');
    const name = new RegExp(`^attachment; filename="reseaux-1-${holds}-\\d{4}-\\d\\d-\\d\\d\\.${ending}"$`);
    expect(response.headers.get('content-disposition')).toMatch(name);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('content-type')).toMatch(/; charset=utf-8$/);
  });

  it.each(['gradebook.csv', 'items.csv'])('%s has no cell that a spreadsheet could run', async (file) => {
    const text = await textOf(ines, `${path}/exports/${file}`);
    const texts = rowsOf(text)
      .flat()
      .filter((cell) => !/^-\d+$/.test(cell));
    for (const cell of texts) expect(cell).not.toMatch(/(^|[;\t\r\n])[\s"]*[=+\-@＝＋－＠]/);
    if (file === 'gradebook.csv') expect(text).toContain(`"'=cmd|"" /C calc""!A0"`);
  });

  it('is cut off, and not ended normally, if the database fails in the middle', async () => {
    const broken = await withClient(async (client) => {
      await client.query('BEGIN; LOCK TABLE "Review" IN ACCESS EXCLUSIVE MODE');
      const response = await ines.request(`${path}/exports/items.csv`);
      expect(response.status).toBe(200);
      const ended = response.text().then(
        () => 'ended',
        (error: Error) => error.message,
      );
      await expect.poll(() => endWaiting(client)).toBeGreaterThan(0);
      return ended;
    });
    expect(broken).toBe('terminated');
  });
});

/** Ends the connections that wait for a lock that the client holds. Returns how many there were. */
async function endWaiting(client: pg.Client): Promise<number> {
  const { rowCount } = await client.query(
    'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pg_backend_pid() = ANY (pg_blocking_pids(pid))',
  );
  return rowCount ?? 0;
}

async function withClient<Value>(work: (client: pg.Client) => Promise<Value>): Promise<Value> {
  const client = new pg.Client({ connectionString: databaseUrl, options: '-c TimeZone=UTC' });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
