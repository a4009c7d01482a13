/** A log is calibrated anew when it has grown by a fifth, and at least by so many entries. */
const LEAST_GROWTH = { entries: 20, share: 0.2 };

/**
 * Whether a log has grown enough since its last calibration. @param calibratedAt its length then; null when there was
 * none
 */
export function isRefitDue(logLength: number, calibratedAt: number | null): boolean {
  const before = calibratedAt ?? 0;
  return logLength - before >= Math.max(LEAST_GROWTH.entries, LEAST_GROWTH.share * before);
}
