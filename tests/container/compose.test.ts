import fs from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { findFreePort } from '@/lib/system/free-port';
import { type DiligentLearner, enrolLearner } from '../crash/diligent-learner';
import { expectKept } from '../crash/kept-answers';
import { makeVisitor } from '../outside/visitor';
import { compose, docker } from './engine';

const host = inject('dockerHost') ?? '';
const HEALTHY_WITHIN_MS = 90_000;
/** The grace periods in `compose.yaml`, and a little more time for Docker, in milliseconds. */
const STOPPED_WITHIN_MS = 25_000;
/** The maximum size of the layers that `Containerfile` adds to its base image, in megabytes. */
const MOST_MEGABYTES = 300;

describe.skipIf(host === '')('compose.yaml', () => {
  const [password, secret] = [crypto.randomUUID(), crypto.randomUUID()];
  let url = '';
  let learner: DiligentLearner;
  let variables: Record<string, string> = {};

  const project = (...words: string[]) =>
    compose({ host, files: ['tests/container/compose.test.yaml'], variables }, words);
  const idOf = (service: string) =>
    docker(host, ['ps', '--all', '--quiet', '--filter', `label=com.docker.compose.service=${service}`]);
  const inspectId = (id: string, format: string) => docker(host, ['inspect', '--format', format, id]);
  const inspect = async (service: string, format: string) => inspectId(await idOf(service), format);
  /** Runs a script in the app's container. Returns what it printed, including the output of a failed command. */
  const inApp = async (script: string) =>
    docker(host, ['exec', await idOf('app'), 'sh', '-c', `(${script}) 2>&1 || true`]);
  const untilHealthy = async (id: string): Promise<void> => {
    const lastMs = performance.now() + HEALTHY_WITHIN_MS;
    while ((await inspectId(id, '{{.State.Health.Status}}')) !== 'healthy') {
      if (performance.now() > lastMs) throw new Error(await docker(host, ['logs', id]));
      await sleep(200);
    }
  };
  const databaseUrl = async (): Promise<string> => {
    const address = await inspect('database', '{{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}');
    return `postgresql://wellknown:${password}@${address}:5432/wellknown`;
  };

  beforeAll(async () => {
    const port = await findFreePort();
    url = `http://127.0.0.1:${port}`;
    variables = {
      POSTGRES_PASSWORD: password,
      NEXTAUTH_SECRET: secret,
      NEXTAUTH_URL: url,
      PUBLISH: `127.0.0.1:${port}`,
    };
    await project('up', '--detach', '--build');
    await untilHealthy(await idOf('app'));
    learner = await enrolLearner(url, 'Ada');
  });
  afterAll(() => project('down', '--volumes', '--timeout', '1'));

  it('starts the app on its first attempt, because the database is ready by then', async () => {
    expect(await inspect('database', '{{.State.Health.Status}}')).toBe('healthy');
    expect(await inspect('app', '{{.RestartCount}}')).toBe('0');
    expect(await (await fetch(`${url}/api/ready`)).json()).toEqual({ status: 'ready' });
  });

  it('serves pages and quizzes', async () => {
    const visitor = makeVisitor(url);
    await visitor.signUp({ name: 'Grace', email: 'grace@example.org', password: crypto.randomUUID() });
    const { turn } = await visitor.sitting('today');
    expect((await visitor.answer(turn?.token ?? '', { form: 'none' })).status).toBe(200);
    for (const page of ['/topics/bind', '/ports/443', '/today', '/progress'])
      expect((await visitor.request(page)).status, page).toBe(200);
  });

  it('runs the app as an unprivileged user that can write only to the volume and to /tmp', async () => {
    expect(await inApp('id -u')).toBe('1000');
    const state = await inApp('cat /proc/1/status');
    for (const line of ['Uid:\t1000', 'CapEff:\t0000000000000000', 'CapBnd:\t0000000000000000', 'NoNewPrivs:\t1'])
      expect(state).toContain(line);
    expect(await inApp('touch /app/x')).toContain('Read-only file system');
    expect(await inApp('touch /data/x /tmp/x && rm /data/x /tmp/x && echo written')).toBe('written');
  });

  it('publishes only the app, and only to this computer', async () => {
    expect(await inspect('app', '{{json .NetworkSettings.Ports}}')).toMatch(
      /^{"3000\/tcp":\[{"HostIp":"127.0.0.1",[^[]+\]}$/,
    );
    expect(await inspect('database', '{{json .HostConfig.PortBindings}}')).toBe('{}');
  });

  it('reports that the app is not healthy if the app does not answer', async () => {
    expect(await inApp('node lib/cli/check-health.mjs && echo healthy')).toBe('healthy');
    expect(await inApp('PORT=9 node lib/cli/check-health.mjs || echo not healthy')).toBe('not healthy');
  });

  it.each([
    ['admin.ts list', /administrator/],
    ['backup.ts', /Wrote .* rows/],
  ])('runs the command %s in the app’s container', async (command, says) => {
    expect(await inApp(`node --import tsx lib/cli/${command}`)).toMatch(says);
  });

  it('stops in time on SIGTERM, and keeps every answer and session', async () => {
    let isStopped = false;
    const work = learner.work(() => isStopped);
    while (learner.acknowledged.length < 5) await sleep(50);
    const startedAtMs = performance.now();
    await project('stop');
    expect(performance.now() - startedAtMs).toBeLessThan(STOPPED_WITHIN_MS);
    isStopped = true;
    await work;
    // A process that is killed because it does not stop in time exits with 137.
    for (const service of ['app', 'database']) expect(await inspect(service, '{{.State.ExitCode}}')).toBe('0');
    await project('start');
    await untilHealthy(await idOf('app'));
    await expectKept(await databaseUrl(), [learner], secret);
    expect((await learner.visitor.sitting('today')).turn).toBeDefined();
  });

  it('restarts an app that was killed', async () => {
    process.kill(Number(await inspect('app', '{{.State.Pid}}')), 'SIGKILL');
    while ((await inspect('app', '{{.RestartCount}}')) === '0') await sleep(100);
    await untilHealthy(await idOf('app'));
    expect((await learner.visitor.sitting('today')).turn).toBeDefined();
  });

  it('keeps the data when its containers are recreated', async () => {
    await project('down');
    await project('up', '--detach');
    await untilHealthy(await idOf('app'));
    await expectKept(await databaseUrl(), [learner], secret);
  });

  it('has an image that also runs alone, with its private database', async () => {
    const [, command = ''] = /^ {4}docker run (.*) well-known$/m.exec(fs.readFileSync('docs/operate.md', 'utf8')) ?? [];
    expect(command).toContain('--read-only --tmpfs /tmp --cap-drop ALL');
    const words = command.replace('-p 3000:3000', '--publish-all').replace('-v well-known:', '-v ').split(' ');
    const id = await docker(host, ['run', ...words, 'well-known']);
    try {
      await untilHealthy(id);
      const [published = ''] = (await docker(host, ['port', id, '3000'])).split('\n');
      expect(await (await fetch(`http://127.0.0.1:${published.split(':').at(-1)}/api/ready`)).json()).toEqual({
        status: 'ready',
      });
      await docker(host, ['stop', id]);
      expect(await inspectId(id, '{{.State.ExitCode}}')).toBe('0');
    } finally {
      await docker(host, ['rm', '--force', '--volumes', id]);
    }
  });

  it('has an image that adds little to Node', async () => {
    const sizes = await docker(host, ['history', '--human=false', '--format', '{{.Size}}', 'well-known']);
    const [base] = sizes.split('\n').reverse();
    const megabytes = (sizes.split('\n').reduce((sum, size) => sum + Number(size), 0) - Number(base)) / 1e6;
    console.log(`Containerfile adds ${megabytes.toFixed(0)} MB to the image of Node.`);
    expect(megabytes).toBeLessThan(MOST_MEGABYTES);
  });
});
