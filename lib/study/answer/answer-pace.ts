/** Says whether a learner may give one more answer now, and counts it if so. */
export type AnswerPace = (learnerId: string, nowMs: number) => boolean;

/** How many answers a learner has left, as of an instant. */
type Left = { readonly answers: number; readonly asOfMs: number };

/**
 * Learners remembered; beyond, the one whose last answer is longest ago is forgotten, which gives them their full
 * allowance.
 */
const MOST_REMEMBERED = 50_000;

/**
 * Limits how fast one learner answers, so that no script collects a term's credit in seconds. A learner has `perMinute`
 * answers to give at once, and gets them back evenly over a minute (a token bucket). It lives in memory: an answer
 * stays one statement, and each instance of the app counts for itself.
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
    // Deleted first, so that the map is in the order of last answers.
    leftOf.delete(learnerId);
    leftOf.set(learnerId, { answers: answers - 1, asOfMs });
    for (const longestAgo of leftOf.keys()) {
      if (leftOf.size <= MOST_REMEMBERED) break;
      leftOf.delete(longestAgo);
    }
    return true;
  };
}
