import { setTimeout as sleep } from 'node:timers/promises';
import { median, residentMegabytes } from './resident';

/** A process's memory in megabytes: before the work, in the second quarter of its time, and in the last quarter. */
export type MemoryReport = { readonly before: number; readonly early: number; readonly late: number };

/** Measures a process's memory ten times a second until `work` is done. */
export async function watchMemory<Value>(
  pid: number,
  work: Promise<Value>,
): Promise<{ readonly value: Value; readonly memory: MemoryReport }> {
  const samples = [residentMegabytes(pid)];
  let isOver = false;
  const done = work.finally(() => {
    isOver = true;
  });
  while (!isOver) {
    await Promise.race([done, sleep(100)]);
    samples.push(residentMegabytes(pid));
  }
  const value = await done;
  const quarter = samples.length / 4;
  const early = median(samples.slice(Math.floor(quarter), Math.ceil(2 * quarter)));
  const late = median(samples.slice(Math.floor(3 * quarter)));
  return { value, memory: { before: samples[0] ?? Number.NaN, early, late } };
}
