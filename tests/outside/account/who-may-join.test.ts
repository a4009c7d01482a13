import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formOf, newPerson, post } from '../permissions/cast';
import { makeDataDir, type RunningApp, removeDataDir, startApp } from '../running-app';
import { fillForm, makeVisitor, type Person, type Visitor } from '../visitor';

const dataDir = makeDataDir();
let app: RunningApp;
let admin: Visitor;

beforeAll(async () => {
  app = await startApp({ dataDir, variables: { SIGN_UP: 'invited' } });
  admin = makeVisitor(app.url);
}, 240_000);
afterAll(async () => {
  await app?.stop();
  removeDataDir(dataDir);
});

/** Waits for the setup link that the app prints when it is ready. Returns its path and query. */
async function readSetupLink(): Promise<string> {
  let link: string | undefined;
  await expect.poll(() => (link = /http\S+(\/setup\?token=\S+)/.exec(app.output())?.[1])).toBeDefined();
  return link ?? '';
}

/** Sends the sign-up form. Returns the reply's status and text. */
async function trySignUp(person: Person, typed: object = {}): Promise<{ status: number; text: string; to: string }> {
  const visitor = makeVisitor(app.url);
  const page = await (await visitor.request('/sign-up')).text();
  const body = fillForm(page, { ...person, timeZone: 'UTC', ...typed });
  const response = await visitor.request('/sign-up', { method: 'POST', body });
  return { status: response.status, text: await response.text(), to: response.headers.get('location') ?? '' };
}

describe('a fresh installation where accounts need an invitation', () => {
  it('lets its operator in with the printed link, once', async () => {
    const link = await readSetupLink();
    const person = newPerson('Root');
    const made = await post(admin, link, 'name="password"', { ...person, timeZone: 'UTC' });
    expect(made.headers.get('location')).toMatch(/\/admin$/);
    const page = await (await admin.request('/admin')).text();
    expect(page).toContain('SIGN_UP');
    const again = await (await makeVisitor(app.url).request(link)).text();
    expect(again).not.toContain('name="password"');
  });

  it('says whom to ask, on the sign-up page and in the reply to the start page', async () => {
    await post(admin, '/admin', 'name="contact"', { contact: 'Ms. Rivera in room 12.' });
    const page = await (await makeVisitor(app.url).request('/sign-up')).text();
    expect(page).toContain('ask Ms. Rivera in room 12.');
    const reply = await (await makeVisitor(app.url).request('/api/sign-up')).json();
    expect(reply).toEqual({ needsInvitation: true, ask: expect.stringContaining('Ms. Rivera in room 12') });
  });

  it('refuses strangers with an explanation, and lets in the invited and those with a class code', async () => {
    const opened = await post(admin, '/classes', 'name="name"', { name: 'Room 12' });
    const id = opened.headers.get('location')?.split('/').at(-1) ?? '';
    const invited = newPerson('Invited');
    const body = fillForm(await formOf(admin, `/classes/${id}/people`, 'name="roster"'), {});
    body.set('roster', new File([`name,e-mail\nIda,${invited.email}\n`], 'roster.csv', { type: 'text/csv' }));
    await admin.request(`/classes/${id}/people`, { method: 'POST', body });

    const refused = await trySignUp(newPerson('Stranger'));
    expect(refused.status).toBe(200);
    expect(refused.text).toContain('Ms. Rivera in room 12');
    expect((await trySignUp(invited)).status).toBe(303);

    const joining = await (await admin.request(`/classes/${id}/join`)).text();
    const code = />([0-9A-Z]{4}-[0-9A-Z]{4})</.exec(joining)?.[1] ?? '';
    const pupil = newPerson('Pupil');
    expect((await trySignUp(pupil, { code: 'KM7T-4RWP' })).status).toBe(200);
    expect(await trySignUp(pupil, { code })).toMatchObject({
      status: 303,
      to: expect.stringContaining('/classes?code='),
    });
    await post(admin, `/classes/${id}/join`, 'Turn the code');
    expect((await trySignUp(newPerson('Late'), { code })).status).toBe(200);
  });
});
