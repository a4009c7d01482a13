import fs from 'node:fs';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { findFreePort } from '@/lib/system/free-port';
import { listMails } from '../outside/mailbox';
import { makeDataDir, type RunningApp, removeDataDir, startApp } from '../outside/running-app';
import { fillForm, makeVisitor, type Visitor } from '../outside/visitor';
import type { RunningProgram } from '../scale/program';
import { buildElsewhere } from './build-elsewhere';
import { FRONTS } from './fronts';
import { listEmitted } from './list-emitted';
import { studyInBrowser } from './study-in-browser';

const BELOW = '/learn';
const installed = FRONTS.filter(({ isInstalled }) => isInstalled);
const missing = FRONTS.filter(({ isInstalled }) => !isInstalled);

let folder: string;
let dataDir: string;
let app: RunningApp;
/** The port of each proxy in turn, which is part of the app's public address. */
let port: number;

beforeAll(async () => {
  for (const { name } of missing) console.log(`${name} is not installed, so nothing is tested behind it.`);
  if (installed.length === 0) return;
  [folder, dataDir, port] = [makeDataDir(), makeDataDir(), await findFreePort()];
  const variables = { BASE_PATH: BELOW, NEXTAUTH_URL: `https://localhost:${port}${BELOW}` };
  await buildElsewhere(folder, variables);
  app = await startApp({ root: folder, dataDir, variables });
}, 900_000);

afterAll(async () => {
  await app?.stop();
  if (folder) fs.rmSync(folder, { recursive: true, force: true });
  if (dataDir) removeDataDir(dataDir);
});

/** Requests an address, and fails if the reply names one of our addresses that is not under the path. */
async function open(visitor: Visitor, path: string, init?: RequestInit) {
  const reply = await visitor.request(path, init);
  const text = await reply.text();
  const emitted = listEmitted(`https://localhost:${port}${BELOW}${path}`, reply.headers, text);
  const outside = emitted.filter((address) => !/^\/learn(?:[/?]|$)/.test(address));
  expect(outside, `addresses outside ${BELOW} in the reply to ${path}`).toEqual([]);
  return { reply, text, emitted: emitted.map((address) => address.slice(BELOW.length) || '/') };
}

/** Opens every address that can be reached from the first ones by links alone, but few of the pages that are alike. */
async function crawl(visitor: Visitor, first: readonly string[]): Promise<ReadonlySet<string>> {
  const opened = new Set<string>();
  const kinds = new Map<string, number>();
  const waiting = [...first];
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const kind = path
      .replace(/\?.*/, '')
      .split('/')
      .slice(0, 3)
      .join('/')
      .replace(/\/[^/]*$/, '');
    const seen = kinds.get(kind) ?? 0;
    if (opened.has(path) || (seen > 12 && !path.startsWith('/_next/'))) continue;
    kinds.set(kind, seen + 1);
    opened.add(path);
    const { reply, emitted } = await open(visitor, path);
    expect(reply.status, path).toBeLessThan(400);
    waiting.push(...emitted);
  }
  return opened;
}

describe.each(installed)('under a path behind $name', ({ start }) => {
  let front: RunningProgram;
  const url = () => `https://localhost:${port}${BELOW}`;
  const person = { name: 'Ada', email: `${crypto.randomUUID()}@example.org`, password: crypto.randomUUID() };
  let ada: Visitor;

  beforeAll(async () => {
    const upstream = Number(new URL(app.url).port);
    front = await start({ port, upstream, certificate: inject('certificate'), below: BELOW });
    ada = makeVisitor(url());
  });
  afterAll(() => front?.stop());

  it('every page that a stranger reaches names only addresses under the path, and each exists', async () => {
    const opened = await crawl(makeVisitor(url()), ['/', '/robots.txt', '/sitemap.xml', '/sign-in', '/sign-up']);
    expect(opened.size).toBeGreaterThan(60);
    for (const path of ['/topics', '/start', '/ports', '/sign-up']) expect(opened).toContain(path);
    expect([...opened].some((path) => path.startsWith('/favicon.ico'))).toBe(true);
    expect([...opened].some((path) => /^\/_next\/static\/.*\.woff2/.test(path))).toBe(true);
  });

  it('nothing else on the site is answered, and the health of the app is reported under the path', async () => {
    for (const path of ['/', '/today', '/api/health', '/learned'])
      expect((await fetch(`${app.url}${path}`, { redirect: 'manual' })).status, path).toBe(404);
    for (const path of ['/api/health', '/api/ready']) expect((await fetch(app.url + BELOW + path)).status).toBe(200);
  });

  it('a user signs up without a script, and the pages of learners name only addresses under the path', async () => {
    const { text } = await open(ada, '/sign-up');
    const body = fillForm(text, { ...person, timeZone: 'Etc/UTC' });
    const { reply } = await open(ada, '/sign-up', { method: 'POST', body });
    expect([reply.status, reply.headers.get('location')]).toEqual([303, `${BELOW}/today`]);
    const opened = await crawl(ada, ['/today', '/classes', '/progress', '/settings', '/account', '/account/data']);
    expect(opened).toContain('/today/quiz');
  });

  it('the link in an e-mail opens, and verifies the address', async () => {
    const link = await findLink(person.email);
    expect(link.startsWith(`${url()}/confirm-email?token=`)).toBe(true);
    const path = link.slice(url().length);
    const { text } = await open(ada, path);
    await open(ada, path, { method: 'POST', body: fillForm(text, {}) });
    expect((await open(ada, '/account')).text).not.toContain('Send the link again');
  });

  it('an answer counts, and everything about the account can be downloaded', async () => {
    const { turn } = await ada.sitting('today');
    expect((await ada.answer(turn?.token ?? '', { form: 'none' })).status).toBe(200);
    const { reply, text } = await open(ada, '/api/account-data');
    expect(reply.headers.get('content-disposition')).toContain('attachment');
    expect(JSON.parse(text).tables.Review).toHaveLength(1);
  });

  it('an instructor downloads the gradebook of a class, and the printed join address is under the path', async () => {
    const { text } = await open(ada, '/classes');
    const form = text.match(/<form[\s\S]*?<\/form>/g)?.find((each) => each.includes('name="name"')) ?? '';
    const made = await open(ada, '/classes', { method: 'POST', body: fillForm(form, { name: 'Room 1' }) });
    const place = (made.reply.headers.get('location') ?? '').slice(BELOW.length);
    expect(place).toMatch(/^\/classes\/[0-9a-f-]{36}$/);
    const opened = await crawl(ada, [place, `${place}/join`, `${place}/exports`, `${place}/people`]);
    expect(opened).toContain(`${place}/exports/gradebook.csv`);
    expect((await open(ada, `${place}/join`)).text).toContain(`${url()}/classes?code=`);
  });

  it('next-auth’s own routes sign in, and lead only under the path', async () => {
    const { text } = await open(makeVisitor(url()), '/api/auth/providers');
    expect(JSON.parse(text).credentials.callbackUrl).toBe(`${url()}/api/auth/callback/credentials`);
    const program = makeVisitor(url());
    expect(await program.signIn(person)).toBe(true);
    expect((await open(program, '/today')).reply.status).toBe(200);
  });

  it('signing out without a script ends the session', async () => {
    const { text } = await open(ada, '/account');
    const form = text.match(/<form[\s\S]*?<\/form>/g)?.find((each) => each.includes('Sign out')) ?? '';
    const { reply } = await open(ada, '/account', { method: 'POST', body: fillForm(form, {}) });
    expect(reply.status).toBe(303);
    expect(ada.session()).toBe('');
    // Browsers ignore any other deletion of a cookie whose name begins with `__Secure-`.
    const ended = reply.headers.getSetCookie().find((cookie) => cookie.startsWith('__Secure-'));
    expect(ended).toMatch(/; Path=\/learn;.*; Secure/i);
  });

  it('a browser signs up, answers a question, and signs out, and requests nothing outside the path', async () => {
    const seen = await studyInBrowser(url());
    if (seen === null) {
      console.log('There is no Chromium, so no browser is used behind the proxies.');
      return;
    }
    expect(seen.problems).toEqual([]);
    expect(seen.requested.length).toBeGreaterThan(20);
    expect(seen.requested.filter((address) => !/^\/learn(?:[/?]|$)/.test(address))).toEqual([]);
    expect(seen.cookiePaths.filter((path) => !path.startsWith(BELOW))).toEqual([]);
    expect(seen.cookiesLeft).not.toContain('session');
  });
});

/** Waits for an e-mail to an address and returns the first link in it. */
async function findLink(to: string): Promise<string> {
  for (;;) {
    const link = listMails(dataDir, to)[0]?.match(/https?:\/\/\S+/)?.[0];
    if (link) return link;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
