/**
 * Runs jobs with the same name one at a time, in the order in which they were added. Jobs with different names do not
 * wait for each other.
 */
export type Lines = { line<Value>(name: string, job: () => Promise<Value>): Promise<Value> };

/** Makes lines for jobs of this process. A line is deleted once it is empty. */
export function makeLines(): Lines {
  const last = new Map<string, Promise<unknown>>();
  return {
    line: (name, job) => {
      const before = last.get(name) ?? Promise.resolve();
      const mine = before.then(job, job);
      const over = mine.then(
        () => undefined,
        () => undefined,
      );
      last.set(name, over);
      void over.then(() => {
        if (last.get(name) === over) last.delete(name);
      });
      return mine;
    },
  };
}
