import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { findProgram } from '../scale/program';

const root = path.resolve(import.meta.dirname, '../..');
const file = path.join(root, 'docs/deploy/well-known.service');
const text = fs.readFileSync(file, 'utf8');
const analyze = findProgram('systemd-analyze');
if (analyze === null) console.log('systemd-analyze is not installed, so it does not check the service file.');

/** The highest exposure that we accept, from 0 to 10. Below 2, systemd calls a service "OK". */
const MOST_EXPOSED = 1.5;

describe('the service file', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'wk-service-'));
  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

  it.skipIf(analyze === null)('contains nothing that systemd does not understand', () => {
    const copy = path.join(folder, 'well-known.service');
    // The paths of a real installation do not exist here.
    fs.writeFileSync(copy, text.replace('/usr/bin/node', process.execPath).replace('file:/opt/well-known', 'file:'));
    const { status, stderr } = spawnSync(analyze ?? '', ['verify', copy], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
  });

  it.skipIf(analyze === null)('leaves the service little access to the system', () => {
    const said = execFileSync(analyze ?? '', ['security', '--offline=yes', '--no-pager', file], { encoding: 'utf8' });
    const exposed = Number(/Overall exposure level for [\w.-]+: ([\d.]+)/.exec(said)?.[1]);
    expect(exposed).toBeGreaterThan(0);
    expect(exposed).toBeLessThanOrEqual(MOST_EXPOSED);
  });

  it('starts the app as the script “start” does, and gives it longer to stop than it takes', () => {
    const { scripts } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
    expect(text).toContain(`ExecStart=/usr/bin/${scripts.start}\n`);
    expect(Number(/TimeoutStopSec=(\d+)s/.exec(text)?.[1])).toBeGreaterThan(20);
  });
});
