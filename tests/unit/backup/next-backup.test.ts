import { describe, expect, it } from 'vitest';
import { findNextBackup } from '@/lib/backup/next-backup';

const now = new Date('2026-03-10T12:00:00Z');
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
const made = (hours: number) => ({ at: hoursAgo(hours), file: 'automatic', bytes: 1 });
const failed = (hours: number) => ({ at: hoursAgo(hours), reason: 'the disk is full' });

describe('the next automatic backup', () => {
  it('is due at once if there has been none', () => {
    expect(findNextBackup({ last: null, failure: null }, 24, now).getTime()).toBeLessThan(now.getTime());
  });

  it('is due one period after the last one', () => {
    expect(findNextBackup({ last: made(20), failure: null }, 24, now)).toEqual(hoursAgo(-4));
  });

  it('is tried again an hour after a failure, or sooner if backups are made more often', () => {
    expect(findNextBackup({ last: made(30), failure: failed(0.5) }, 24, now)).toEqual(hoursAgo(-0.5));
    expect(findNextBackup({ last: null, failure: failed(2) }, 24, now)).toEqual(hoursAgo(1));
  });

  it('does not wait for a backup that was made while the clock was years ahead', () => {
    expect(findNextBackup({ last: made(-9000), failure: null }, 24, now).getTime()).toBeLessThan(now.getTime());
    expect(findNextBackup({ last: made(3), failure: failed(-9000) }, 24, now)).toEqual(hoursAgo(-21));
  });
});
