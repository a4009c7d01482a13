import { randomInt } from 'node:crypto';
import path from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { listAddresses } from '../list-addresses';
import { listJsonRoutes } from '../list-json-routes';
import { TRACES } from '../refusal';
import { allRows } from '../rows';
import { fillForm, makeVisitor, type Person, type Visitor } from '../visitor';
import { type OddRequest, oddRequests } from './generated/requests';
import { listTargets } from './generated/targets';

const { url } = inject('app');
/**
 * The number of generated requests. `npm run test:long -- hostile --count 20000 --seed 7` sets the number and the seed.
 */
const COUNT = Number(process.env.OUTSIDE_COUNT ?? 150);
const SEED = Number(process.env.OUTSIDE_SEED ?? randomInt(2 ** 31));
const AT_ONCE = 8;
const targets = [
  ...listTargets(path.resolve(import.meta.dirname, '../../..')),
  ...listJsonRoutes().map(({ address }) => ({ address, action: null })),
];

const newPerson = (name: string): Person => ({
  name: `${name} ${crypto.randomUUID()}`,
  email: `${crypto.randomUUID()}@example.org`,
  password: crypto.randomUUID(),
});

const ada = newPerson('Ada');
const room = `Room ${crypto.randomUUID()}`;
let eve: Visitor;
/** Values that belong to Ada but that Eve may know about. */
let known: string[];
/** Values that belong to Ada and that no one else may see. */
let secrets: string[];
/** Eve's own id. */
let eveId: string;

beforeAll(async () => {
  const teacher = makeVisitor(url);
  await teacher.signUp(ada);
  const page = await (await teacher.request('/classes')).text();
  const form = page.match(/<form[\s\S]*?<\/form>/g)?.find((each) => each.includes('name="name"')) ?? '';
  const opened = await teacher.request('/classes', { method: 'POST', body: fillForm(form, { name: room }) });
  const classroomId = opened.headers.get('location')?.split('/').at(-1) ?? '';
  expect(classroomId).toMatch(/^[0-9a-f-]{36}$/);
  const { turn } = await teacher.sitting('today');
  const person = newPerson('Eve');
  eve = makeVisitor(url);
  await eve.signUp(person);
  const accounts = (await allRows()).Account ?? [];
  const idOf = (email: string) => /[0-9a-f-]{36}/.exec(accounts.find((row) => row.includes(email)) ?? '')?.[0] ?? '';
  eveId = idOf(person.email);
  known = [turn?.token ?? '', classroomId, idOf(ada.email), ada.email];
  secrets = [ada.name, room];
}, 120_000);

/** Returns every row that is not Eve's own, except the counts of sign-in attempts. */
async function foreignRows(): Promise<string[]> {
  const tables = Object.entries(await allRows()).filter(([name]) => !/attempt|limit/i.test(name));
  return tables.flatMap(([name, rows]) => rows.filter((row) => !row.includes(eveId)).map((row) => `${name} ${row}`));
}

const describeRequest = ({ method, address, headers, body }: OddRequest): string => {
  const told = body instanceof FormData ? JSON.stringify([...body]) : String(body);
  return `seed ${SEED}: ${method} ${address.slice(0, 300)} ${JSON.stringify(headers)} ${told.slice(0, 300)}`;
};

/** Sends a request. Returns null if a long body was refused before all of it was read. */
async function send({ method, address, headers, body, isSignedIn }: OddRequest): Promise<Response | null> {
  const visitor = isSignedIn ? sharing(eve) : makeVisitor(url);
  try {
    return await visitor.request(address, {
      method,
      headers: safe(headers),
      body,
      signal: AbortSignal.timeout(60_000),
    });
  } catch (error) {
    if (typeof body === 'string' && body.length > 200_000) return null;
    throw error;
  }
}

/** Sends Eve's cookies but keeps none from the reply, so that one request does not affect the next. */
const sharing = (of: Visitor): Visitor => {
  const stranger = makeVisitor(url);
  return {
    ...stranger,
    request: (address, init = {}) =>
      stranger.request(address, { ...init, headers: { ...(init.headers as object), cookie: of.cookies() } }),
  };
};

const safe = (headers: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).filter(([, value]) => /^[\x20-\x7e]*$/.test(value)));

describe(`${COUNT} generated requests (seed ${SEED})`, () => {
  it('cover every route and every action of the build', () => {
    const routes = new Set(targets.filter(({ action }) => action === null).map(({ address }) => address));
    const files = [...listAddresses('page.tsx'), ...listAddresses('route.ts')].map(({ address }) => address);
    expect(files.filter((address) => !routes.has(address))).toEqual([]);
    const withActions = new Set(targets.filter(({ action }) => action !== null).map(({ address }) => address));
    expect([...withActions]).toEqual(expect.arrayContaining(['/sign-up', '/settings', '/classes', '/account']));
  });

  it('get no 5xx reply, reveal nothing about others, and change no row of others', {
    timeout: COUNT * 500 + 60_000,
  }, async () => {
    const requests = fc.sample(oddRequests(targets, known), { numRuns: COUNT, seed: SEED });
    const before = await foreignRows();
    const statuses = new Map<number, number>();
    const faults: string[] = [];
    let next = 0;
    const worker = async () => {
      for (let request = requests[next++]; request; request = requests[next++]) {
        const response = await send(request);
        const status = response?.status ?? 0;
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
        const text = (await response?.text().catch(() => '')) ?? '';
        const isPage = response?.headers.get('content-type')?.startsWith('text/html') ?? false;
        // On a busy machine, /api/ready may truthfully report that the database is slow.
        if (status >= 500 && !request.address.startsWith('/api/ready'))
          faults.push(`status ${status}: ${describeRequest(request)}`);
        if (secrets.some((secret) => text.includes(secret))) faults.push(`foreign data: ${describeRequest(request)}`);
        if (!isPage && status >= 400 && TRACES.test(text))
          faults.push(`a trace (${text.slice(0, 200)}): ${describeRequest(request)}`);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    console.log(
      `${COUNT} requests, seed ${SEED}, replies by status (0: cut off at 5 MB): ${JSON.stringify(Object.fromEntries([...statuses].sort(([a], [b]) => a - b)))}`,
    );
    expect(faults.slice(0, 10)).toEqual([]);
    expect([...statuses.values()].reduce((sum, count) => sum + count)).toBe(COUNT);
    const after = await foreignRows();
    expect(after).toEqual(before);
    expect(
      (await eve.request('/api/sittings?mode=today')).status,
      'the app is healthy, and Eve is still signed in',
    ).toBe(200);
  });
});
