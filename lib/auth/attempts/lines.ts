/**
 * Runs jobs of the same name one after the other, in the order of asking; those of different names do not wait for each
 * other.
 */
export type Lines = { line<Value>(name: string, job: () => Promise<Value>): Promise<Value> };

/** Lines within this process; one that is empty is forgotten. */
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
