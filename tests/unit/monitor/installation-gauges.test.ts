import { Registry } from 'prom-client';
import { describe, expect, it } from 'vitest';
import { type Installation, makeInstallationGauges } from '@/lib/monitor/installation-gauges';

const HEALTHY: Installation = {
  database: 'ready',
  databaseBytes: 9_000_000,
  disk: { free: 40, total: 100 },
  lastBackupAt: new Date('2026-11-27T03:00:00Z'),
};

/** Returns the samples, without the lines that describe them, after these findings in turn. */
async function samplesAfter(...found: readonly Installation[]): Promise<readonly string[]> {
  const registry = new Registry();
  const set = makeInstallationGauges([registry], '1.2.3');
  for (const each of found) set(each);
  return (await registry.metrics()).split('\n').filter((line) => line !== '' && !line.startsWith('#'));
}

describe('the gauges of an installation', () => {
  it('say what was found', async () => {
    expect(await samplesAfter(HEALTHY)).toEqual([
      'well_known_info{version="1.2.3"} 1',
      'well_known_database_state{state="ready"} 1',
      'well_known_database_state{state="database-unreachable"} 0',
      'well_known_database_state{state="database-slow"} 0',
      'well_known_database_state{state="migrations-missing"} 0',
      'well_known_database_size_bytes 9000000',
      'well_known_disk_free_bytes 40',
      'well_known_disk_size_bytes 100',
      'well_known_last_backup_timestamp_seconds 1795748400',
    ]);
  });

  it('have no sample for what is not known anymore', async () => {
    const lost = { database: 'database-slow', databaseBytes: null, disk: null, lastBackupAt: null } as const;
    const samples = await samplesAfter(HEALTHY, lost);
    expect(samples).toContain('well_known_database_state{state="ready"} 0');
    expect(samples).toContain('well_known_database_state{state="database-slow"} 1');
    expect(samples.filter((line) => /size|disk|backup/.test(line))).toEqual([]);
  });
});
