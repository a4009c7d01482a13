/** Runs a job after all earlier ones of the same learner; null, at once, when too many are waiting. */
export type AnswerLine = <Outcome>(learnerId: string, job: () => Promise<Outcome>) => Promise<Outcome> | null;

/** Answers of one learner that may be on their way at once; honest browsers send one. */
const MOST_WAITING = 100;

/**
 * Makes one learner's answers take turns within this process. Each is appended to the log that the one before it left;
 * at once, all but one would find the log changed, read it again, and give up after a few tries.
 */
export function makeAnswerLine(): AnswerLine {
  const lines = new Map<string, { last: Promise<unknown>; length: number }>();
  return (learnerId, job) => {
    const line = lines.get(learnerId) ?? { last: Promise.resolve(), length: 0 };
    if (line.length >= MOST_WAITING) return null;
    const outcome = line.last.then(job);
    line.length += 1;
    line.last = outcome
      .catch(() => undefined)
      .then(() => {
        line.length -= 1;
        if (line.length === 0) lines.delete(learnerId);
      });
    lines.set(learnerId, line);
    return outcome;
  };
}
