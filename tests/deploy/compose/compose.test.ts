import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findFreePort } from '@/lib/system/free-port';
import { makeVisitor } from '../../outside/visitor';
import { makeBaseImages } from './base-images';
import { type Engine, startEngine, whyNoContainers } from './engine';

const root = path.resolve(import.meta.dirname, '../../..');
const reason = whyNoContainers();
if (reason !== null) console.log(`compose.yaml is not run: ${reason}.`);

/** The app's part of the image, without its base. In bytes. */
const MOST_BYTES = 300_000_000;

describe.skipIf(reason !== null)('compose.yaml', () => {
  const person = { name: 'Ada', email: 'ada@example.org', password: 'correct horse battery' };
  let engine: Engine;
  let url: string;
  /** Podman leaves health checks to systemd, which is not there. */
  let isOver = false;

  beforeAll(async () => {
    const port = await findFreePort();
    url = `http://localhost:${port}`;
    const secrets = { POSTGRES_PASSWORD: 'a-password-of-tests', NEXTAUTH_SECRET: 'a-secret-of-the-tests' };
    engine = await startEngine(root, { ...secrets, NEXTAUTH_URL: url, PUBLISH: `127.0.0.1:${port}` });
    await makeBaseImages(engine, root);
    await engine.compose('build');
    void checkHealth(engine);
    await engine.compose('up', '-d');
    await waitUntilReady();
  }, 1_800_000);
  afterAll(async () => {
    await engine?.compose('down', '-v').catch(() => undefined);
    isOver = true;
    await engine?.stop();
  }, 120_000);

  async function checkHealth({ podman }: Engine): Promise<void> {
    while (!isOver) {
      for (const name of ['wk_database_1', 'wk_app_1']) await podman('healthcheck', 'run', name).catch(() => '');
      await sleep(1000);
    }
  }

  async function waitUntilReady(): Promise<void> {
    while (
      !(await fetch(`${url}/api/ready`).then(
        ({ ok }) => ok,
        () => false,
      ))
    )
      await sleep(500);
  }

  const inApp = (...words: string[]) => engine.compose('exec', '-T', 'app', ...words);

  it('serves pages and accounts, and is healthy', async () => {
    const visitor = makeVisitor(url);
    await visitor.signUp(person);
    const { turn } = await visitor.sitting('today');
    expect((await visitor.answer(turn?.token ?? '', { form: 'none' })).status).toBe(200);
    await sleep(3000);
    expect(await engine.podman('inspect', '-f', '{{.State.Health.Status}}', 'wk_app_1')).toBe('healthy\n');
  });

  it('runs without root, without privileges, and with a read-only root file system', async () => {
    expect((await inApp('id', '-u')).trim()).toBe('1000');
    expect(await inApp('cat', '/proc/1/status')).toMatch(/CapEff:\t0+\n[\s\S]*NoNewPrivs:\t1/);
    for (const file of ['/file', '/app/file', '/app/.next/file', '/etc/file'])
      await expect(inApp('touch', file), file).rejects.toThrow(/Read-only/);
    await inApp('touch', '/data/file', '/tmp/file');
  });

  it('contains a small app without what only builds', async () => {
    const [whole, base] = await Promise.all(
      ['localhost/well-known', 'docker.io/library/node:24-bookworm-slim'].map(async (image) =>
        Number(await engine.podman('inspect', '-f', '{{.Size}}', image)),
      ),
    );
    console.log(`The image adds ${Math.round(((whole ?? 0) - (base ?? 0)) / 1e6)} MB to its base.`);
    expect((whole ?? 0) - (base ?? 0)).toBeLessThan(MOST_BYTES);
    expect(await inApp('ls', '/app')).not.toMatch(/tests|docs/);
    const labels = JSON.parse(await engine.podman('inspect', '-f', '{{json .Config.Labels}}', 'localhost/well-known'));
    expect(labels['org.opencontainers.image.licenses']).toBe('MIT');
  });

  it('runs the commands of operators, and keeps everything when it is made again', async () => {
    const tsx = ['node', '--import', 'tsx'];
    expect(await inApp(...tsx, 'lib/cli/backup.ts', '--out', '/data/kept.gz')).toContain('/data/kept.gz');
    await engine.compose('down');
    await engine.compose('up', '-d');
    await waitUntilReady();
    expect(await makeVisitor(url).signIn(person)).toBe(true);
    expect(await inApp('ls', '/data')).toContain('kept.gz');
  });

  it('stops at once, and with a clean exit', async () => {
    await engine.compose('stop', 'app');
    expect(await engine.podman('inspect', '-f', '{{.State.ExitCode}}', 'wk_app_1')).toBe('0\n');
  });
});
