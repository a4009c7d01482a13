/** A log is calibrated again when it has grown by at least this share and at least this many entries. */
const LEAST_GROWTH = { entries: 20, share: 0.2 };

/**
 * Returns whether a log has grown enough since its last calibration.
 * @param calibratedAt its length at that time, or null if there was none
 */
export function isRefitDue(logLength: number, calibratedAt: number | null): boolean {
  const before = calibratedAt ?? 0;
  return logLength - before >= Math.max(LEAST_GROWTH.entries, LEAST_GROWTH.share * before);
}
