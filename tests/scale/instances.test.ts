import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findFreePort } from '@/lib/system/free-port';
import { type DiligentLearner, enrolLearner } from '../crash/diligent-learner';
import { expectKept } from '../crash/kept-answers';
import { type OwnPostgres, ownPostgres } from '../crash/own-postgres';
import { makeDataDir, type RunningApp, removeDataDir, startApp } from '../outside/running-app';
import { makeVisitor, type Person, type Visitor } from '../outside/visitor';
import { startBalancer } from './balancer';
import { POOLED, startBouncer } from './bouncer';
import { findProgram } from './program';

const SECRET = 'a secret that all instances have';
const LEARNERS = ['Ada', 'Barbara', 'Claude'];
/** The number of acknowledged answers before and after an instance is killed. */
const ENOUGH = 40;
/** SECURITY.md promises two seconds normally, and at most ten. */
const ENDED_WITHIN_MS = 10_000;

const missing = ['haproxy', 'pgbouncer'].filter((name) => findProgram(name) === null);
if (missing.length > 0) {
  console.log(`Skipped: there is no ${missing.join(' and no ')} here (Debian: apt-get install haproxy pgbouncer).`);
}

const newPerson = (): Person => ({
  name: 'Grace',
  email: `${crypto.randomUUID()}@example.org`,
  password: crypto.randomUUID(),
});
const portOf = ({ url }: RunningApp): number => Number(new URL(url).port);
const mayStudy = async (visitor: Visitor) => (await visitor.request('/api/sittings?mode=today')).status === 200;

async function query<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Returns the same user with the same cookies at another address. */
const alsoAt = (url: string, visitor: Visitor): Visitor => {
  const there = makeVisitor(url);
  return {
    ...there,
    request: (address, init = {}) => there.request(address, { ...init, headers: { cookie: visitor.cookies() } }),
  };
};

async function signOut(visitor: Visitor): Promise<void> {
  const { csrfToken } = (await (await visitor.request('/api/auth/csrf')).json()) as { csrfToken: string };
  await visitor.request('/api/auth/signout', { method: 'POST', body: new URLSearchParams({ csrfToken }) });
}

describe.skipIf(missing.length > 0).each([
  { through: 'one PostgreSQL', isPooled: false },
  { through: 'one PostgreSQL server behind PgBouncer, which pools by transaction', isPooled: true },
])(
  'two instances behind HAProxy, with requests alternating between them, on $through',
  { timeout: 240_000 },
  ({ isPooled }) => {
    const closers: (() => unknown)[] = [];
    let postgres: OwnPostgres;
    let url: string;
    let instances: [RunningApp, RunningApp];

    beforeAll(async () => {
      postgres = await ownPostgres();
      closers.push(postgres.remove);
      let databaseUrl = postgres.url;
      if (isPooled) {
        await query(postgres.url, "ALTER ROLE well_known SET timezone = 'UTC'");
        await query(postgres.url, "ALTER ROLE well_known SET statement_timeout = '5s'");
        const bouncer = await startBouncer(postgres.url, 'options');
        closers.push(bouncer.stop);
        databaseUrl = bouncer.url;
      }
      const port = await findFreePort();
      url = `http://127.0.0.1:${port}`;
      const start = async (): Promise<RunningApp> => {
        const dataDir = makeDataDir();
        closers.push(() => removeDataDir(dataDir));
        const variables = { NEXTAUTH_URL: url, TRUST_PROXY: '1', LOG_LEVEL: 'info' };
        const app = await startApp({ dataDir, secret: SECRET, databaseUrl, variables });
        closers.push(app.kill);
        return app;
      };
      // Both find an empty database, and start migrating it at the same time.
      instances = await Promise.all([start(), start()]);
      const balancer = await startBalancer(instances.map(portOf), port);
      closers.push(balancer.stop);
    }, 400_000);
    afterAll(async () => {
      for (const close of closers.reverse()) await close();
    }, 120_000);

    it('migrate it once, although they start at the same time', async () => {
      const rows = await query<{ name: string; times: number; finished: number }>(
        postgres.url,
        'SELECT migration_name AS name, count(*)::int AS times, count(finished_at)::int AS finished FROM _prisma_migrations GROUP BY 1',
      );
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) expect(row).toMatchObject({ times: 1, finished: 1 });
    });

    it('serve one user in turn: signing up, a quiz, answers, signing out', async () => {
      const visitor = makeVisitor(url);
      await visitor.signUp(newPerson());
      for (let step = 0; step < 12; step++) {
        const { turn } = await visitor.sitting('today');
        if (!turn) throw new Error('there is nothing to ask');
        const reply = await visitor.answer(turn.token, { form: 'none' });
        expect(reply.status, await reply.clone().text()).toBe(200);
        const again = await visitor.answer(turn.token, { form: 'none' });
        expect(await again.json()).toMatchObject({ verdict: { outcome: 'unanswered' } });
      }
      expect((await visitor.request('/today')).status).toBe(200);
      expect((await visitor.request('/progress')).status).toBe(200);
      await signOut(visitor);
      expect(await mayStudy(visitor)).toBe(false);
      for (const instance of instances) {
        for (const route of ['/api/answers', '/api/sittings'])
          expect(instance.output()).toContain(`"route":"${route}"`);
      }
    });

    it('end a session on both, within the time that SECURITY.md promises', async () => {
      const [first, second] = instances;
      const visitor = makeVisitor(url);
      await visitor.signUp(newPerson());
      const [here, there] = [alsoAt(first.url, visitor), alsoAt(second.url, visitor)];
      expect(await mayStudy(here)).toBe(true);
      expect(await mayStudy(there)).toBe(true);
      const copy = visitor.cookies();
      await signOut(visitor);
      const endedAtMs = performance.now();
      const stands = async ({ url: at }: RunningApp) =>
        (await fetch(`${at}/api/sittings?mode=today`, { headers: { cookie: copy } })).status === 200;
      while ((await stands(first)) || (await stands(second))) {
        expect(performance.now() - endedAtMs, 'milliseconds since signing out').toBeLessThan(ENDED_WITHIN_MS);
        await sleep(100);
      }
    });

    it('count attempts together', async () => {
      const person = newPerson();
      await makeVisitor(url).signUp(person);
      for (let tries = 0; tries < 6; tries++) {
        const at = instances[tries % 2]?.url ?? '';
        expect(await makeVisitor(at).signIn({ ...person, password: 'wrong' })).toBe(false);
      }
      for (const instance of instances) expect(await makeVisitor(instance.url).signIn(person)).toBe(false);
    });

    it.runIf(isPooled)('share fewer connections than each could open', async () => {
      const ask = () => makeVisitor(url).request('/api/ready');
      const replies = await Promise.all(Array.from({ length: 60 }, ask));
      expect(replies.map(({ status }) => status)).toEqual(Array.from({ length: 60 }, () => 200));
      const rows = await query<{ open: number }>(
        postgres.url,
        "SELECT count(*)::int AS open FROM pg_stat_activity WHERE usename = 'well_known' AND pid <> pg_backend_pid()",
      );
      expect(rows[0]?.open).toBeGreaterThan(0);
      expect(rows[0]?.open).toBeLessThanOrEqual(POOLED);
    });

    it.runIf(isPooled)(
      'do not start if the pooler does not keep their sessions in UTC, and say what to do',
      async () => {
        await query(postgres.url, "ALTER ROLE well_known SET timezone = 'Asia/Kolkata'");
        const dataDir = makeDataDir();
        try {
          const askew = await startBouncer(postgres.url, 'options');
          const strict = await startBouncer(postgres.url, 'extra_float_digits');
          const refusal = async (databaseUrl: string) =>
            String(await startApp({ dataDir, secret: SECRET, databaseUrl }).catch((error) => error));
          expect(await refusal(askew.url)).toContain('stays in the time zone Asia/Kolkata');
          expect(await refusal(strict.url)).toContain('ignore_startup_parameters = options');
          await askew.stop();
          await strict.stop();
        } finally {
          removeDataDir(dataDir);
          await query(postgres.url, "ALTER ROLE well_known SET timezone = 'UTC'");
        }
      },
    );

    it('store every acknowledged answer once while one of them is killed', async () => {
      const learners = await Promise.all(LEARNERS.map((name) => enrolLearner(url, name)));
      const count = () => learners.reduce((sum, { acknowledged }: DiligentLearner) => sum + acknowledged.length, 0);
      let wanted = Number.POSITIVE_INFINITY;
      const work = Promise.all(learners.map((each) => each.work(() => count() >= wanted)));
      while (count() < ENOUGH) await sleep(20);
      await instances[1].kill();
      wanted = count() + ENOUGH;
      await work;
      await expectKept(postgres.url, learners, SECRET);
    });
  },
);
