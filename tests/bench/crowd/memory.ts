import { setTimeout as sleep } from 'node:timers/promises';
import type { BenchServer } from '../processes';

/** Memory of a server while it works, in megabytes: before, in the second quarter of the time, in the last quarter. */
export type MemoryReport = { readonly before: number; readonly early: number; readonly late: number };

/** Looks at a server's memory every half second until `work` is done. */
export async function watchMemory<Value>(
  server: BenchServer,
  work: Promise<Value>,
): Promise<{ readonly value: Value; readonly memory: MemoryReport }> {
  const samples = [await megabytesOf(server)];
  let isOver = false;
  const done = work.finally(() => {
    isOver = true;
  });
  while (!isOver) {
    await Promise.race([done, sleep(500)]);
    samples.push(await megabytesOf(server));
  }
  const value = await done;
  const quarter = samples.length / 4;
  const early = median(samples.slice(Math.floor(quarter), Math.ceil(2 * quarter)));
  const late = median(samples.slice(Math.floor(3 * quarter)));
  return { value, memory: { before: samples[0] ?? Number.NaN, early, late } };
}

const megabytesOf = async (server: BenchServer): Promise<number> => (await server.residentBytes()) / 1_000_000;

/** The upper one of the two middle values, when there are two. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
