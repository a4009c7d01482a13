import { afterAll, beforeAll, expect, it } from 'vitest';
import { COOKIES } from '@/app/(public)/privacy/cookies';
import { findFreePort } from '@/lib/system/free-port';
import { makeDataDir, type RunningApp, removeDataDir, startApp } from '../running-app';
import { fillForm, makeVisitor, type Person, type Visitor } from '../visitor';
import { CLIENT, type RunningProvider, startProvider } from './openid-provider';

const dataDir = makeDataDir();
let app: RunningApp;
let provider: RunningProvider;

beforeAll(async () => {
  const port = await findFreePort();
  provider = await startProvider(await findFreePort(), `http://127.0.0.1:${port}/api/auth/callback/openid`);
  app = await startApp({
    dataDir,
    port,
    variables: {
      OIDC_ISSUER: provider.issuer,
      OIDC_CLIENT_ID: CLIENT.client_id,
      OIDC_CLIENT_SECRET: CLIENT.client_secret,
      OIDC_LABEL: 'Example University',
    },
  });
}, 240_000);
afterAll(async () => {
  await app?.stop();
  await provider?.stop();
  removeDataDir(dataDir);
});

/** Returns where a reply redirects to. */
const locationOf = (response: Response): string => response.headers.get('location') ?? '';

/** Presses the button and goes to the provider. Returns the address there. */
async function goToProvider(visitor: Visitor): Promise<URL> {
  const html = await (await visitor.request('/sign-in?next=/progress')).text();
  const form = (html.match(/<form[\s\S]*?<\/form>/g) ?? []).find((each) => each.includes('Example University'));
  const sent = await visitor.request('/sign-in', { method: 'POST', body: fillForm(form ?? '', {}) });
  expect(sent.status).toBe(303);
  return new URL(locationOf(sent));
}

/** Logs in at the provider and agrees. Returns the address that it sends the browser back to. */
async function logIn(at: URL, subject: string): Promise<URL> {
  const browser = makeVisitor(provider.issuer);
  let response = await browser.request(at.pathname + at.search);
  for (let steps = 0; steps < 12; steps++) {
    const next = locationOf(response);
    if (next.startsWith(app.url)) return new URL(next);
    if (next !== '') {
      const to = new URL(next, provider.issuer);
      response = await browser.request(to.pathname + to.search);
      continue;
    }
    const html = await response.text();
    const action = /<form[^>]*action="([^"]+)"/.exec(html)?.[1] ?? '';
    const prompt = /name="prompt" value="(\w+)"/.exec(html)?.[1] ?? '';
    const body = new URLSearchParams(prompt === 'login' ? { prompt, login: subject, password: 'any' } : { prompt });
    response = await browser.request(new URL(action, provider.issuer).pathname, { method: 'POST', body });
  }
  throw new Error('the provider never sent the browser back');
}

async function signInOutside(subject: string): Promise<{ readonly visitor: Visitor; readonly landed: string }> {
  const visitor = makeVisitor(app.url);
  const back = await logIn(await goToProvider(visitor), subject);
  return { visitor, landed: locationOf(await visitor.request(back.pathname + back.search)) };
}

const isSignedIn = async (visitor: Visitor) => (await visitor.request('/api/sittings?mode=today')).status === 200;
const newEmail = () => `${crypto.randomUUID()}@example.org`;

it('a new user signs in with a provider, returns to the page they wanted, and gets the same account the next time', async () => {
  provider.add('grace', { email: newEmail(), email_verified: true, name: 'Grace' });
  const first = await signInOutside('grace');
  expect(first.landed).toMatch(/\/progress$/);
  expect(await isSignedIn(first.visitor)).toBe(true);
  const who = async (visitor: Visitor) => (await visitor.request('/api/auth/session')).json();
  const second = await signInOutside('grace');
  expect(await who(second.visitor)).toMatchObject({ user: { name: 'Grace' } });
  const { user } = (await who(first.visitor)) as { user: unknown };
  expect(await who(second.visitor)).toMatchObject({ user });
});

it('the flow uses PKCE, state, and nonce, and a reply without its own state is refused', async () => {
  provider.add('alan', { email: newEmail(), email_verified: true, name: 'Alan' });
  const visitor = makeVisitor(app.url);
  const at = await goToProvider(visitor);
  for (const name of ['state', 'nonce', 'code_challenge']) expect(at.searchParams.get(name), name).toMatch(/\S{20,}/);
  expect(at.searchParams.get('code_challenge_method')).toBe('S256');
  const back = await logIn(at, 'alan');
  const other = makeVisitor(app.url);
  await goToProvider(other);
  await other.request(back.pathname + back.search);
  expect(await isSignedIn(other)).toBe(false);
  back.searchParams.set('state', 'forged');
  await visitor.request(back.pathname + back.search);
  expect(await isSignedIn(visitor)).toBe(false);
});

it('an address that the provider has not verified gives access to no account', async () => {
  const ada: Person = { name: 'Ada', email: newEmail(), password: crypto.randomUUID() };
  await makeVisitor(app.url).signUp(ada);
  provider.add('mallory', { email: ada.email, email_verified: false, name: 'Mallory' });
  const { visitor, landed } = await signInOutside('mallory');
  expect(landed).toMatch(/\/sign-in\?refused=openid$/);
  expect(await isSignedIn(visitor)).toBe(false);
  expect(await (await visitor.request('/sign-in?refused=openid')).text()).toContain('role="alert"');
});

it('the privacy page lists every cookie of the flow, and none that is never set', async () => {
  provider.add('edsger', { email: newEmail(), email_verified: true, name: 'Edsger' });
  const namesOf = (visitor: Visitor) =>
    visitor
      .cookies()
      .split('; ')
      .map((pair) => pair.slice(0, pair.indexOf('=')));
  const visitor = makeVisitor(app.url);
  const back = await logIn(await goToProvider(visitor), 'edsger');
  const onTheWay = namesOf(visitor);
  await visitor.request(back.pathname + back.search);
  const seen = new Set([...onTheWay, ...namesOf(visitor)]);
  // The first of these is set only between the password and the code, for users with a second factor. The script of
  // the next page sets the other one.
  const expected = [...seen, 'well-known.code-step', 'well-known.visitor'].sort();
  expect(COOKIES.map(({ name }) => name).sort()).toEqual(expected);
  expect(
    namesOf(visitor).filter((name) => /state|nonce|pkce/.test(name)),
    'gone when the flow is over',
  ).toEqual([]);
});
