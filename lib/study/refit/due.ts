/** A log is calibrated anew when it has grown by a fifth, and at least by so many entries. */
const LEAST_GROWTH = { entries: 50, share: 0.2 };

/** Whether a log has grown enough since its last calibration. @param calibratedAt its length then; 0: never */
export function isRefitDue(logLength: number, calibratedAt: number): boolean {
  return logLength - calibratedAt >= Math.max(LEAST_GROWTH.entries, LEAST_GROWTH.share * calibratedAt);
}
