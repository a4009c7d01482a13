import fs from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, inject, it } from 'vitest';
import { fillForm, makeVisitor } from './visitor';

const { url, logFile, metricsToken } = inject('app');

/** Returns the lines of the log with this id, once the request is over. */
async function linesOf(id: string): Promise<readonly Record<string, unknown>[]> {
  for (let tries = 0; tries < 100; tries++) {
    const lines = fs.readFileSync(logFile, 'utf8').split('\n');
    const found = lines.filter((line) => line.includes(id) && line.endsWith('}'));
    if (found.length > 0) return found.map((line) => JSON.parse(line));
    await sleep(50);
  }
  return [];
}

describe('the log', () => {
  it('has one line per request, with its id, route name, status, and duration', async () => {
    const id = crypto.randomUUID();
    const response = await fetch(`${url}/ports/ssh?more=1`, { headers: { 'x-request-id': id } });
    await response.text();
    expect(response.headers.get('x-request-id')).toBe(id);
    expect(await linesOf(id)).toEqual([
      {
        level: 'info',
        time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
        id,
        method: 'GET',
        route: '/ports/[query]',
        status: 200,
        tookMs: expect.any(Number),
        msg: 'request',
      },
    ]);
  });

  it('assigns an id to a request that has none', async () => {
    const first = await fetch(`${url}/api/health`);
    const second = await fetch(`${url}/api/health`, { headers: { 'x-request-id': 'forged "line"' } });
    const ids = [first, second].map(({ headers }) => headers.get('x-request-id'));
    expect(ids[0]).toMatch(/^[0-9a-f-]{36}$/);
    expect(ids[1]).toMatch(/^[0-9a-f-]{36}$/);
    expect(ids[0]).not.toBe(ids[1]);
  });

  it('contains nothing personal, whatever users type, search for, and do', async () => {
    const word = () => `w${crypto.randomUUID().replaceAll('-', '')}`;
    const person = { name: `Name ${word()}`, email: `${word()}@example.org`, password: word() };
    const [room, search, next] = [word(), word(), word()];
    const visitor = makeVisitor(url);
    await visitor.signUp(person);
    await visitor.signUp({ ...person, password: word() }).catch(() => undefined);
    await makeVisitor(url).signIn(person);
    await makeVisitor(url).signIn({ ...person, password: `${person.password}x` });
    const page = await (await visitor.request('/classes')).text();
    const form = page.match(/<form[\s\S]*?<\/form>/g)?.find((each) => each.includes('name="name"')) ?? '';
    await (await visitor.request('/classes', { method: 'POST', body: fillForm(form, { name: room }) })).text();
    await (await visitor.request(`/ports/${search}`)).text();
    await (await visitor.request(`/sign-in?next=/${next}&code=${next}`)).text();
    await (await visitor.postJson('/api/answers', { token: word(), response: { form: 'none' }, elapsedMs: 1 })).text();
    const { turn } = await visitor.sitting('today');
    await (await visitor.answer(turn?.token ?? '', { form: 'none' })).text();
    const id = crypto.randomUUID();
    await (await fetch(`${url}/api/health`, { headers: { 'x-request-id': id } })).text();
    await linesOf(id);
    const text = fs.readFileSync(logFile, 'utf8');
    const session = visitor.session().slice(0, 60);
    const personal = [
      person.name,
      person.email,
      person.password,
      room,
      search,
      next,
      session,
      turn?.token.slice(0, 60),
    ];
    for (const each of personal) expect(each?.length).toBeGreaterThan(20);
    expect(personal.filter((each) => text.includes(each ?? ''))).toEqual([]);
    expect(text).not.toContain('@example.org');
  });
});

describe('an attempt to sign in', () => {
  const person = {
    name: `Name ${crypto.randomUUID()}`,
    email: `${crypto.randomUUID()}@example.org`,
    password: crypto.randomUUID(),
  };

  /** Signs in with a request id. Returns the log lines about the sign-in, without the line about the request itself. */
  async function attempt(way: 'page' | 'route', password: string) {
    const id = crypto.randomUUID();
    const headers = { 'x-request-id': id };
    const visitor = makeVisitor(url);
    if (way === 'page') {
      const page = await (await visitor.request('/sign-in')).text();
      const form = page.match(/<form[\s\S]*?<\/form>/g)?.find((each) => each.includes('name="password"')) ?? '';
      const body = fillForm(form, { email: person.email, password });
      await (await visitor.request('/sign-in', { method: 'POST', body, headers })).text();
    } else {
      const { csrfToken } = (await (await visitor.request('/api/auth/csrf')).json()) as { csrfToken: string };
      const body = new URLSearchParams({ csrfToken, email: person.email, password, json: 'true' });
      await (await visitor.request('/api/auth/callback/credentials', { method: 'POST', body, headers })).text();
    }
    return (await linesOf(id)).filter(({ msg }) => msg === 'sign-in');
  }

  it('is one log line, whether right or refused, from the page and from the route, and identifies no one', async () => {
    await makeVisitor(url).signUp(person);
    const line = (level: string, outcome: string) => [
      { level, time: expect.any(String), id: expect.any(String), by: 'password', outcome, msg: 'sign-in' },
    ];
    for (const way of ['page', 'route'] as const) {
      expect(await attempt(way, person.password), way).toEqual(line('info', 'ok'));
      expect(await attempt(way, 'not the password'), way).toEqual(line('warn', 'refused'));
    }
    for (let tries = 0; tries < 5; tries++) await attempt('route', 'not the password');
    expect(await attempt('page', person.password)).toEqual(line('warn', 'made to wait'));
    const text = fs.readFileSync(logFile, 'utf8');
    for (const each of [person.name, person.email, person.password]) expect(text).not.toContain(each);
  });
});

describe('the metrics', () => {
  const ask = (headers: Record<string, string> = {}) => fetch(`${url}/api/metrics`, { headers });

  it('are only for clients with the token', async () => {
    for (const authorization of ['', 'Bearer x', `Basic ${metricsToken}`, `Bearer ${metricsToken}x`, metricsToken]) {
      const response = await ask(authorization === '' ? {} : { authorization });
      expect(response.status, authorization).toBe(401);
      expect(await response.text()).not.toContain('http_request');
    }
  });

  it('count requests by route, answers, and connections, and describe the process', async () => {
    await (await fetch(`${url}/ports/443`)).text();
    const response = await ask({ authorization: `Bearer ${metricsToken}` });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain('text/plain');
    const text = await response.text();
    expect(text).toMatch(
      /http_request_duration_seconds_count\{route="\/ports\/\[query\]",method="GET",status="200"\} [1-9]/,
    );
    for (const name of [
      'well_known_answers_total',
      'database_connections{state="idle"}',
      'nodejs_eventloop_lag_p99_seconds',
      'process_resident_memory_bytes',
      'http_requests_under_way',
    ]) {
      expect(text).toContain(name);
    }
    expect(text).not.toContain('/ports/443');
  });
});

describe('whether the app can serve requests', () => {
  it('is public', async () => {
    expect(await (await fetch(`${url}/api/health`)).json()).toEqual({ status: 'alive' });
    expect(await (await fetch(`${url}/api/ready`)).json()).toEqual({ status: 'ready' });
  });
});
