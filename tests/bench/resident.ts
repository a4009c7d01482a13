import fs from 'node:fs';
import { childrenOf } from './processor';

/** Returns a process's resident memory in megabytes of 2^20 bytes. Works only on Linux. */
export function residentMegabytes(pid: number): number {
  const status = fs.readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
}

/**
 * Returns the memory of a process and its children in megabytes of 2^20 bytes. Memory that several processes share,
 * such as PostgreSQL's buffers, counts once (`Pss` in proc_pid_smaps(5)).
 */
export function familyMegabytes(pid: number): number {
  return [pid, ...childrenOf(pid)].reduce((sum, each) => sum + proportionalKilobytes(each), 0) / 1024;
}

/** Returns 0 if the process has ended. */
function proportionalKilobytes(pid: number): number {
  try {
    return Number(/Pss:\s+(\d+)/.exec(fs.readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1]);
  } catch {
    return 0;
  }
}

/** Returns the median. If there are two middle values, returns the upper one. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
