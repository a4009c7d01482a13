import { describe, expect, it } from 'vitest';
import { chooseKept } from '@/lib/backup/thin-out';

const HOUR_MS = 3_600_000;
const at = (text: string) => ({ at: new Date(text) });
const days = (backups: Iterable<{ readonly at: Date }>) =>
  [...backups].map((each) => each.at.toISOString().slice(0, 10));

/** Makes backups every `hours` from one instant to another, and thins them out after each one, as the app does. */
function keepFrom(first: string, last: string, hours: number): { readonly at: Date }[] {
  let kept: { readonly at: Date }[] = [];
  for (let ms = Date.parse(first); ms <= Date.parse(last); ms += hours * HOUR_MS) {
    kept = [...chooseKept([...kept, { at: new Date(ms) }])];
  }
  return kept.toSorted((a, b) => b.at.getTime() - a.at.getTime());
}

describe('thinning out', () => {
  it('after a year of daily backups, leaves 7 days, 4 weeks, and 6 months', () => {
    // The last day is a Wednesday. The latest backup of each earlier week is on a Sunday.
    expect(days(keepFrom('2026-01-01T03:00:00Z', '2026-12-30T03:00:00Z', 24))).toEqual([
      ...['2026-12-30', '2026-12-29', '2026-12-28', '2026-12-27', '2026-12-26', '2026-12-25', '2026-12-24'],
      ...['2026-12-20', '2026-12-13'],
      ...['2026-11-30', '2026-10-31', '2026-09-30', '2026-08-31', '2026-07-31'],
    ]);
  });

  it('keeps every backup of the latest 24 hours, and one of each earlier day', () => {
    const kept = keepFrom('2026-03-01T00:00:00Z', '2026-03-03T18:00:00Z', 6).map((each) => each.at.toISOString());
    expect(kept.map((text) => text.slice(0, 13))).toEqual([
      ...['2026-03-03T18', '2026-03-03T12', '2026-03-03T06', '2026-03-03T00'],
      ...['2026-03-02T18', '2026-03-01T18'],
    ]);
  });

  it('never removes the latest backup, nor anything because a server was off for a long time', () => {
    const before = keepFrom('2026-01-01T03:00:00Z', '2026-03-01T03:00:00Z', 24);
    const after = chooseKept([...before, at('2029-01-01T03:00:00Z')]);
    expect(days(after)).toContain('2029-01-01');
    const lost = before.filter((backup) => !after.has(backup));
    // The new backup is in a new day and a new week, so only the oldest of each gives up its place.
    expect(days(lost)).toEqual(['2026-02-23', '2026-02-08']);
    expect(chooseKept([])).toEqual(new Set());
  });
});
