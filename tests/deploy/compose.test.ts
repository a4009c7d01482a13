import { execFile } from 'node:child_process';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findFreePort } from '@/lib/system/free-port';
import { makeVisitor } from '../outside/visitor';
import { findProgram } from '../scale/program';

const root = path.resolve(import.meta.dirname, '../..');
const run = promisify(execFile);

/** Returns why `compose.yaml` is not run here; null if it is. */
function whyNotRun(): string | null {
  if (process.env.TEST_COMPOSE !== 'true') return 'TEST_COMPOSE is not "true", and it builds an image';
  const missing = ['docker', 'docker-compose'].filter((name) => findProgram(name) === null);
  return missing.length === 0 ? null : `${missing.join(' and ')} cannot be found`;
}
const reason = whyNotRun();
if (reason !== null) console.log(`compose.yaml is not run: ${reason}.`);

/** A project's name, so that the test meets no other containers, and the names of its containers. */
const PROJECT = 'well-known-test';
const [APP, DATABASE] = [`${PROJECT}_app_1`, `${PROJECT}_database_1`];

describe.skipIf(reason !== null)('compose.yaml', () => {
  const person = { name: 'Ada', email: 'ada@example.org', password: 'correct horse battery' };
  let variables: Readonly<Record<string, string>>;
  let url: string;

  const compose = async (...words: string[]): Promise<string> => {
    const options = { cwd: root, maxBuffer: 50_000_000, env: { ...process.env, ...variables } };
    return (await run('docker-compose', ['-p', PROJECT, ...words], options)).stdout;
  };
  const inspect = async (name: string, format: string): Promise<string> =>
    (await run('docker', ['inspect', '-f', format, name])).stdout.trim();
  const inApp = (...words: string[]): Promise<string> => compose('exec', '-T', 'app', ...words);
  const isReady = (): Promise<boolean> =>
    fetch(`${url}/api/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
  const waitUntilReady = async (): Promise<void> => {
    while (!(await isReady())) await sleep(500);
  };

  beforeAll(async () => {
    const port = await findFreePort();
    url = `http://localhost:${port}`;
    const secrets = { POSTGRES_PASSWORD: 'a-password-of-tests', NEXTAUTH_SECRET: 'a-secret-of-the-tests' };
    variables = { ...secrets, NEXTAUTH_URL: url, PUBLISH: `127.0.0.1:${port}` };
    await compose('up', '-d');
    await waitUntilReady();
  }, 1_800_000);
  afterAll(() => (variables ? compose('down', '-v') : undefined), 120_000);

  it('serves pages and accounts, with a database that was healthy before the app started', async () => {
    const visitor = makeVisitor(url);
    await visitor.signUp(person);
    const { turn } = await visitor.sitting('today');
    expect((await visitor.answer(turn?.token ?? '', { form: 'none' })).status).toBe(200);
    while ((await inspect(APP, '{{.State.Health.Status}}')) !== 'healthy') await sleep(500);
    expect(await inspect(DATABASE, '{{.State.Health.Status}}')).toBe('healthy');
    expect(await inspect(APP, '{{.RestartCount}}')).toBe('0');
  });

  it('runs without root, without privileges, and with a read-only root file system', async () => {
    expect((await inApp('id', '-u')).trim()).toBe('1000');
    expect(await inApp('cat', '/proc/1/status')).toMatch(/CapEff:\t0+\n[\s\S]*NoNewPrivs:\t1/);
    for (const file of ['/file', '/app/file', '/app/.next/file', '/etc/file'])
      await expect(inApp('touch', file), file).rejects.toThrow(/Read-only/);
    await inApp('touch', '/data/file', '/tmp/file');
  });

  it('contains no tests, no compilers, and no types, and has labels', async () => {
    expect(await inApp('ls', '/app')).not.toMatch(/tests|docs/);
    expect(await inApp('ls', '/app/node_modules')).not.toMatch(/^(?:typescript|prisma|tailwindcss|vitest)$/m);
    const labels = JSON.parse(await inspect(APP, '{{json .Config.Labels}}'));
    expect(labels['org.opencontainers.image.licenses']).toBe('MIT');
  });

  it('runs the commands of operators, and keeps everything when its containers are made again', async () => {
    const backUp = ['node', '--import', 'tsx', 'lib/cli/backup.ts', '--out', '/data/kept.gz'];
    expect(await inApp(...backUp)).toContain('/data/kept.gz');
    await compose('down');
    await compose('up', '-d');
    await waitUntilReady();
    expect(await makeVisitor(url).signIn(person)).toBe(true);
    expect(await inApp('ls', '/data')).toContain('kept.gz');
  });

  it('stops with a clean exit', async () => {
    await compose('stop', 'app');
    expect(await inspect(APP, '{{.State.ExitCode}}')).toBe('0');
  });
});
