/** Returns whether a learner may give one more answer now, and counts it if so. */
export type AnswerPace = (learnerId: string, nowMs: number) => boolean;

/** The number of answers that a learner has left at an instant. */
type Left = { readonly answers: number; readonly asOfMs: number };

/**
 * The maximum number of learners in memory. When there are more, the learner whose last answer is oldest is dropped,
 * which gives them back their full allowance.
 */
const MOST_REMEMBERED = 50_000;

/**
 * Limits how fast one learner answers, so that a script cannot collect a term's credit in seconds. A learner may give
 * `perMinute` answers at once and regains them evenly over a minute (a token bucket). The counts are kept in memory, so
 * that an answer stays a single statement. Each instance of the app counts separately.
 */
export function makeAnswerPace(perMinute: number): AnswerPace {
  const leftOf = new Map<string, Left>();
  const leftAt = ({ answers, asOfMs }: Left, nowMs: number): number =>
    Math.min(perMinute, answers + (Math.max(0, nowMs - asOfMs) * perMinute) / 60_000);
  return (learnerId, nowMs) => {
    const before = leftOf.get(learnerId);
    const answers = before ? leftAt(before, nowMs) : perMinute;
    const asOfMs = Math.max(nowMs, before?.asOfMs ?? nowMs);
    if (answers < 1) return false;
    // The entry is deleted first, so that the map is ordered by last answer.
    leftOf.delete(learnerId);
    leftOf.set(learnerId, { answers: answers - 1, asOfMs });
    for (const longestAgo of leftOf.keys()) {
      if (leftOf.size <= MOST_REMEMBERED) break;
      leftOf.delete(longestAgo);
    }
    return true;
  };
}
