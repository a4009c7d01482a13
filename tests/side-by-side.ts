/** A step in the queue. With `after`, it starts only after that step has ended, if both are in the list. */
type Waiting = { readonly name: string; readonly after?: string };

/**
 * Runs all steps of a list in order, up to `atOnce` at the same time. While a step waits for another one, the next step
 * goes first.
 */
export async function runSideBySide<T extends Waiting>(
  steps: readonly T[],
  atOnce: number,
  run: (step: T) => Promise<void>,
): Promise<void> {
  const waiting = [...steps];
  const underWay = new Map<string, Promise<void>>();
  /** Takes the first step that can start or, if none can, the first step. */
  const take = (): T | undefined => {
    const place = waiting.findIndex(({ after = '' }) => !underWay.has(after));
    return waiting.splice(Math.max(place, 0), 1)[0];
  };
  const start = async (step: T): Promise<void> => {
    await underWay.get(step.after ?? '');
    await run(step);
    underWay.delete(step.name);
  };
  const work = async (): Promise<void> => {
    for (let step = take(); step; step = take()) {
      const running = start(step);
      underWay.set(step.name, running);
      await running;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}
