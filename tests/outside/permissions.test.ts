import { beforeAll, describe, expect, inject, it } from 'vitest';
import { ADMINISTRATOR_CHANGES, fillInAsAdministrator, makeTarget, type Target } from './permissions/administration';
import { type Cast, gather, ROLES, type Role } from './permissions/cast';
import { assign, CHANGES, fillIn, type Ids, READINGS, type Send } from './permissions/use-cases';
import { rowsNaming } from './rows';

const { url } = inject('app');
const NOBODY = '00000000-0000-4000-8000-000000000000';

let cast: Cast;
let ids: Ids;

beforeAll(async () => {
  cast = await gather(url);
  const { email } = cast.people.learner;
  const account = (await rowsNaming(email)).find((row) => row.startsWith('Account ')) ?? '';
  const learner = /[0-9a-f-]{36}/.exec(account)?.[0] ?? '';
  const assignment = (await assign(cast)).split('/').at(-1) ?? '';
  ids = { classroom: cast.classroomId, learner, assignment };
  for (const id of Object.values(ids)) expect(id).toMatch(/^[0-9a-f-]{36}$/);
}, 120_000);

/** Returns every row that belongs to the class. */
const classRows = (): Promise<readonly string[]> => rowsNaming(cast.classroomId);

/** Returns what a page shows, without what differs from one request to the next: its nonce, and requested ids. */
async function wordsOf(response: Response): Promise<string> {
  const nonce = /'nonce-([^']+)'/.exec(response.headers.get('content-security-policy') ?? '')?.[1] ?? 'no nonce';
  const text = (await response.text()).replaceAll(nonce, '');
  return text.replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '');
}

/** Checks that a response does not reveal the class, whether the user is signed out or simply not in the class. */
async function expectNothing(role: Role, response: Response, elsewhere: Response): Promise<void> {
  const text = await wordsOf(response);
  const isSame = text === (await wordsOf(elsewhere));
  for (const name of [cast.className, cast.people.classmate.name]) expect(text).not.toContain(name);
  expect(response.status, 'the same as for what does not exist').toBe(elsewhere.status);
  expect(isSame, 'the same words as for what does not exist').toBe(true);
  if (role === 'stranger') expect([303, 307, 401]).toContain(response.status);
  else expect(response.status).toBe(404);
}

describe.each(READINGS)('to $name', ({ allowed, address, shows }) => {
  it.each(ROLES)('as %s', async (role) => {
    const visitor = cast.visitors[role];
    const response = await visitor.request(address(ids));
    if (!allowed.includes(role)) {
      await expectNothing(
        role,
        response,
        await visitor.request(address({ classroom: NOBODY, learner: NOBODY, assignment: NOBODY })),
      );
      return;
    }
    expect(response.status).toBe(200);
    expect(await response.text()).toContain(shows?.(cast) ?? cast.className);
  });
});

describe('an id from one class, requested in another class by its instructor', () => {
  it.each(['learners', 'assignments'] as const)('is not found among its %s', async (kind) => {
    const id = kind === 'learners' ? ids.learner : ids.assignment;
    const visitor = cast.visitors['other class’s instructor'];
    const ask = (each: string) => visitor.request(`/classes/${cast.otherClassroomId}/${kind}/${each}`);
    await expectNothing('other class’s instructor', await ask(id), await ask(NOBODY));
  });
});

describe.each(CHANGES)('to $name', (change) => {
  /** The form and the rows, until someone changes something with the form. */
  let ready: { readonly send: Send; readonly rows: readonly string[] } | null = null;

  it.each(ROLES)('as %s', async (role) => {
    ready ??= { send: await fillIn(cast, change), rows: await classRows() };
    const { send, rows: before } = ready;
    const response = await send(cast.visitors[role]);
    const text = await response.text();
    const after = await classRows();
    expect(response.status).toBeLessThan(500);
    if (change.allowed.includes(role)) {
      expect(after).not.toEqual(before);
      ready = null;
      return;
    }
    expect(after, 'no row of the class has changed').toEqual(before);
    expect(text).not.toContain(cast.className);
    if (role === 'stranger') expect(response.status).toBe(303);
    else expect(response.status).toBe(404);
  });
});

describe.each(ADMINISTRATOR_CHANGES)('to $name', (change) => {
  /** An account that no one has changed yet, and the form that changes it. */
  let ready: { readonly target: Target; readonly send: Send } | null = null;

  it.each(ROLES)('as %s', async (role) => {
    if (ready === null) {
      const target = await makeTarget(url);
      ready = { target, send: await fillInAsAdministrator(cast, change, target) };
    }
    const { target, send } = ready;
    const before = await rowsNaming(target.id);
    const response = await send(cast.visitors[role]);
    const text = await response.text();
    const after = await rowsNaming(target.id);
    const isAct = (row: string) => row.startsWith('AdministratorAct ');
    expect(response.status).toBeLessThan(500);
    if (role === 'administrator') {
      ready = null;
      expect(after.filter(isAct), 'the act is logged').toHaveLength(1);
      return;
    }
    expect(after, 'nothing about the account has changed').toEqual(before);
    expect(text).not.toContain(target.email);
    expect(response.status).toBe(role === 'stranger' ? 303 : 404);
  });
});
