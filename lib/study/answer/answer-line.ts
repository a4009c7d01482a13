/** Runs a job after all earlier jobs of the same learner. Returns null immediately if too many jobs are waiting. */
export type AnswerLine = <Outcome>(learnerId: string, job: () => Promise<Outcome>) => Promise<Outcome> | null;

/** The maximum number of one learner's answers that can be in progress at once. Our own pages send one at a time. */
const MOST_WAITING = 100;

/**
 * Makes one learner's answers take turns within this process. Each answer is appended to the log as the previous one
 * left it. Without this, several simultaneous answers would find that the log has changed, read it again, and give up
 * after a few tries.
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
