import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeDataDir } from '../outside/running-app';
import { bootMachine, type Machine, reasonAgainstBoot } from './booted-machine';

const root = path.resolve(import.meta.dirname, '../..');
const READY_WITHIN_MS = 90_000;
const reason = reasonAgainstBoot();
if (reason !== null) console.log(`The service file is not tested with a running systemd. ${reason}`);

describe.skipIf(reason !== null)('the service file, with systemd', () => {
  const app = makeDataDir();
  let machine: Machine;

  const service = (words: string) => machine.run('systemctl', ...words.split(' '), 'well-known');
  const show = async (property: string) => (await service(`show --value --property=${property}`)).trim();
  const read = (address: string) =>
    machine.run(
      'node',
      '-e',
      `fetch('http://127.0.0.1:4321${address}').then(async (r) => console.log(await r.text()))`,
    );
  const untilReady = async (): Promise<void> => {
    const lastMs = performance.now() + READY_WITHIN_MS;
    while ((await read('/api/ready').catch(() => '')) !== '{"status":"ready"}') {
      if (performance.now() > lastMs) throw new Error(await machine.run('journalctl', '--unit=well-known'));
      await sleep(500);
    }
  };

  beforeAll(async () => {
    await promisify(execFile)(process.execPath, ['--import', 'tsx', 'lib/cli/assemble.ts', app], { cwd: root });
    machine = await bootMachine(app);
    const example = (name: string) => fs.readFileSync(path.join(root, 'docs/deploy', name), 'utf8');
    await machine.write('/etc/systemd/system/well-known.service', example('well-known.service'), 0o644);
    await machine.write('/usr/local/bin/well-known', example('well-known-command'), 0o755);
    await machine.write('/etc/well-known.env', 'PORT=4321\n', 0o600);
    if (process.execPath !== '/usr/bin/node') await machine.run('cp', process.execPath, '/usr/bin/node');
    await machine.run('systemctl', 'daemon-reload');
    await service('enable --now');
    await untilReady();
  }, 600_000);
  afterAll(async () => {
    await machine?.stop();
    fs.rmSync(app, { recursive: true, force: true });
  });

  it('starts the app as an unprivileged user, and shows the link for the first administrator', async () => {
    const state = await machine.run('cat', `/proc/${await show('MainPID')}/status`);
    expect(state).not.toContain('Uid:\t0');
    for (const line of ['CapEff:\t0000000000000000', 'CapBnd:\t0000000000000000', 'NoNewPrivs:\t1'])
      expect(state).toContain(line);
    expect(await machine.run('journalctl', '--unit=well-known')).toMatch(/:4321\/setup\?token=/);
    expect(await machine.run('stat', '--format=%a %U', '/var/lib/private/well-known')).toBe('700 well-known');
  });

  it('runs commands as the same user while the app runs', async () => {
    expect(await machine.run('well-known', 'admin', 'list')).toContain('There is no administrator');
    expect(await machine.run('well-known', 'backup')).toMatch(/Wrote \/var\/lib\/well-known\/backups\/.* rows/);
    expect(await machine.run('stat', '--format=%a %U', '/var/lib/well-known/backups')).toBe('700 well-known');
  });

  it('restarts an app that was killed', async () => {
    await service('kill --kill-whom=main --signal=KILL');
    while ((await show('NRestarts')) === '0') await sleep(200);
    await untilReady();
    expect(await machine.run('ls', '/var/lib/well-known/backups')).toMatch(/\.gz/);
  });

  it('stops the app and its database, and starts them again with the same data', async () => {
    await service('stop');
    expect(await show('Result')).toBe('success');
    expect(await show('ExecMainStatus')).toBe('0');
    expect(await machine.run('ps', '-e', '-o', 'args')).not.toMatch(/launch\.mjs|postgres/);
    expect(await machine.run('well-known', 'admin', 'list')).toContain('There is no administrator');
    await service('start');
    await untilReady();
    expect(await machine.run('journalctl', '--unit=well-known')).not.toMatch(/Error|failed to/);
  });
});
