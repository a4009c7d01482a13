import http from 'node:http';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { VISITOR_COOKIE } from '@/lib/auth/session/visitor-kind';
import { linkFor, listMails } from '../mailbox';
import { makeDataDir, type RunningApp, removeDataDir, startApp } from '../running-app';
import { fillForm, makeVisitor, type Person } from '../visitor';

const PUBLIC = 'https://learn.example.org';
const FORGED = 'evil.example';
const dataDir = makeDataDir();
let app: RunningApp;

beforeAll(async () => {
  app = await startApp({ dataDir, variables: { NEXTAUTH_URL: PUBLIC } });
}, 240_000);
afterAll(async () => {
  await app?.stop();
  removeDataDir(dataDir);
});

/** Sends a form with any headers, including `Host`, which `fetch` would set itself. */
async function sendForm(url: string, path: string, form: FormData, headers: http.OutgoingHttpHeaders): Promise<number> {
  const encoded = new Response(form);
  const body = Buffer.from(await encoded.arrayBuffer());
  return new Promise((resolve, reject) => {
    const request = http.request(url + path, {
      method: 'POST',
      headers: { 'content-type': encoded.headers.get('content-type') ?? '', 'content-length': body.length, ...headers },
    });
    request.once('error', reject);
    request.once('response', (response) => {
      response.resume().once('end', () => resolve(response.statusCode ?? 0));
    });
    request.end(body);
  });
}

const newPerson = (): Person => ({
  name: 'Eve',
  email: `${crypto.randomUUID()}@example.org`,
  password: crypto.randomUUID(),
});

/** Requests a password reset for another user, as an attacker who controls every header. */
async function askAsForger(url: string, person: Person): Promise<void> {
  const html = await (await fetch(`${url}/forgot-password`)).text();
  const disguises = [
    // These requests are accepted. Only the rule for links keeps the owner from being sent elsewhere.
    [200, { host: FORGED, origin: `http://${FORGED}` }],
    [200, { host: FORGED, 'x-forwarded-host': FORGED, forwarded: `host=${FORGED}`, origin: `https://${FORGED}` }],
    // This request looks like a form from another site, because no proxy says otherwise.
    [403, { 'x-forwarded-host': FORGED, 'x-forwarded-proto': 'https', origin: `https://${FORGED}` }],
  ] as const;
  for (const [status, headers] of disguises) {
    const form = fillForm(html, { email: person.email });
    expect(await sendForm(url, '/forgot-password', form, headers), JSON.stringify(headers)).toBe(status);
  }
}

/** Waits for a given number of e-mails to a user, and returns every link to a page in them. */
async function linksOnceThere(folder: string, person: Person, page: string, mails: number): Promise<readonly string[]> {
  await expect.poll(() => listMails(folder, person.email).length, { timeout: 20_000 }).toBeGreaterThanOrEqual(mails);
  const links = listMails(folder, person.email).flatMap((mail) => mail.match(/https?:\/\/\S+/g) ?? []);
  return links.filter((link) => new URL(link).pathname === page);
}

it('links in e-mails lead to NEXTAUTH_URL, whatever host a request names', async () => {
  const person = newPerson();
  await makeVisitor(app.url).signUp(person);
  await linkFor(dataDir, person.email, '/confirm-email');
  await askAsForger(app.url, person);
  // One link to verify the address, and two to set a new password.
  const links = await linksOnceThere(dataDir, person, '/reset-password', 3);
  expect(links.length).toBe(2);
  for (const link of links) expect(new URL(link).origin).toBe(PUBLIC);
  expect(listMails(dataDir, person.email).join('\n')).not.toContain(FORGED);
});

it('without NEXTAUTH_URL, links in e-mails lead to this computer', async () => {
  const { url, dataDir: folder } = inject('app');
  const person = newPerson();
  await makeVisitor(url).signUp(person);
  await linkFor(folder, person.email, '/confirm-email');
  await askAsForger(url, person);
  const links = await linksOnceThere(folder, person, '/reset-password', 3);
  expect(links.length).toBe(2);
  for (const link of links) expect(new URL(link).hostname).toBe('localhost');
  expect(listMails(folder, person.email).join('\n')).not.toContain(FORGED);
});

it('browsers are told to use only https if the app is served by https, and never otherwise', async () => {
  const forged = { headers: { 'x-forwarded-proto': 'https' } };
  for (const path of ['/', '/today', '/nowhere', '/api/health', '/api/sittings?mode=today', '/%']) {
    const secure = await fetch(app.url + path, { redirect: 'manual' });
    const [, age] = /^max-age=(\d+)$/.exec(secure.headers.get('strict-transport-security') ?? '') ?? [];
    expect(Number(age), `${path}: at least a year`).toBeGreaterThanOrEqual(31_536_000);
    const plain = await fetch(inject('app').url + path, { redirect: 'manual', ...forged });
    expect(plain.headers.get('strict-transport-security'), path).toBeNull();
  }
});

it('every cookie is for https only', async () => {
  const visitor = makeVisitor(app.url);
  await visitor.signUp(newPerson());
  const reply = await visitor.request('/api/auth/csrf');
  const set = reply.headers.getSetCookie();
  expect(set.length).toBeGreaterThan(0);
  for (const cookie of set) expect(cookie).toMatch(/; Secure/i);
  // The visitor's cookie says only what kind of user is signed in, and it gives no access.
  const kept = visitor.cookies().split('; ');
  for (const pair of kept.filter((each) => !each.startsWith(VISITOR_COOKIE))) expect(pair).toMatch(/^__(Secure|Host)-/);
  expect(kept.length).toBeGreaterThan(1);
});
