const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** The Monday before 1970-01-01, so that weeks begin on Mondays. */
const FIRST_MONDAY_MS = -3 * DAY_MS;

/**
 * The days, weeks, and months for which one backup each is kept: how many of them, and a function that returns the same
 * key for all instants in the same period. Periods begin and end in UTC.
 */
const PERIODS: readonly { readonly count: number; readonly keyOf: (at: Date) => number }[] = [
  { count: 7, keyOf: (at) => Math.floor(at.getTime() / DAY_MS) },
  { count: 4, keyOf: (at) => Math.floor((at.getTime() - FIRST_MONDAY_MS) / (7 * DAY_MS)) },
  { count: 6, keyOf: (at) => at.getUTCFullYear() * 12 + at.getUTCMonth() },
];

/**
 * Returns the backups to keep: all within 24 hours of the latest one, and the latest one of each of the last 7 days, 4
 * weeks, and 6 months. Only periods with a backup are counted, so a server that was off for a month loses nothing.
 */
export function chooseKept<Backup extends { readonly at: Date }>(backups: readonly Backup[]): ReadonlySet<Backup> {
  const latestFirst = backups.toSorted((a, b) => b.at.getTime() - a.at.getTime());
  const newest = latestFirst[0]?.at.getTime() ?? 0;
  const kept = new Set(latestFirst.filter(({ at }) => newest - at.getTime() < DAY_MS));
  for (const { count, keyOf } of PERIODS) {
    const periods = new Set<number>();
    for (const backup of latestFirst) {
      const key = keyOf(backup.at);
      if (periods.has(key) || periods.size === count) continue;
      periods.add(key);
      kept.add(backup);
    }
  }
  return kept;
}
