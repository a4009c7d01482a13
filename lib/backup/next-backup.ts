import type { AutomaticBackups } from '@/lib/db/administration/automatic-backups';

const HOUR_MS = 3_600_000;
/** How long to wait after a failure before the next attempt, unless backups are made even more often. */
const RETRY_MS = HOUR_MS;
/** By how much the clocks of two instances may differ, in milliseconds. */
const CLOCK_SKEW_MS = HOUR_MS;

/**
 * Returns when the next automatic backup is due, which may be in the past. If there has been none, returns the
 * beginning of 1970. A backup from the future, made while the clock was wrong, does not count.
 */
export function findNextBackup({ last, failure }: AutomaticBackups, everyHours: number, now: Date): Date {
  const everyMs = everyHours * HOUR_MS;
  const isPlausible = (at: Date): boolean => at.getTime() - now.getTime() <= CLOCK_SKEW_MS;
  if (failure !== null && isPlausible(failure.at)) {
    return new Date(failure.at.getTime() + Math.min(RETRY_MS, everyMs));
  }
  return last !== null && isPlausible(last.at) ? new Date(last.at.getTime() + everyMs) : new Date(0);
}
