import pg from 'pg';
import { findRunningDatabase } from '@/lib/postgres/running';
import { formOf, post } from '../outside/permissions/cast';
import { fillForm, makeVisitor, type Person, type Visitor } from '../outside/visitor';

/** Opens a class. Returns its id. */
export async function openClass(instructor: Visitor, name: string): Promise<string> {
  const opened = await post(instructor, '/classes', 'name="name"', { name });
  return opened.headers.get('location')?.split('/').at(-1) ?? '';
}

/** Invites people to a class with a roster. */
export async function inviteAll(instructor: Visitor, classId: string, people: readonly Person[]): Promise<void> {
  const rows = people.map(({ name, email }) => `${name},${email}\n`).join('');
  const body = fillForm(await formOf(instructor, `/classes/${classId}/people`, 'name="roster"'), {});
  body.set('roster', new File([`name,e-mail\n${rows}`], 'roster.csv', { type: 'text/csv' }));
  await instructor.request(`/classes/${classId}/people`, { method: 'POST', body });
}

/** Sends the sign-up form. Returns the new visitor, or what the page says if it refused. */
export async function trySignUp(url: string, person: Person): Promise<{ visitor: Visitor } | { refusal: string }> {
  const visitor = makeVisitor(url);
  const page = await (await visitor.request('/sign-up')).text();
  const body = fillForm(page, { ...person, timeZone: 'UTC' });
  const response = await visitor.request('/sign-up', { method: 'POST', body });
  const text = await response.text();
  return response.status === 303 ? { visitor } : { refusal: text };
}

/** Answers the next question of today's quiz with “I don't know”. */
export async function answerOnce(visitor: Visitor): Promise<void> {
  const { turn } = await visitor.sitting('today');
  if (!turn) throw new Error('there is nothing to answer');
  const reply = await visitor.answer(turn.token, { form: 'none' });
  if (!reply.ok) throw new Error(`the answer was refused: ${reply.status} ${await reply.text()}`);
}

/** Returns how many accounts and reviews the database of the running app has. */
export async function countAll(dataDir: string): Promise<{ readonly accounts: number; readonly reviews: number }> {
  const url = await findRunningDatabase(dataDir);
  if (url === null) throw new Error('the database is not running');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ accounts: number; reviews: number }>(
    'SELECT (SELECT count(*)::int FROM "Account") AS accounts, (SELECT count(*)::int FROM "Review") AS reviews',
  );
  await client.end();
  return rows[0] ?? { accounts: 0, reviews: 0 };
}
