import fs from 'node:fs';

/** The length of a clock tick in `/proc`, in milliseconds. Linux reports 100 ticks a second on every architecture. */
const TICK_MS = 10;

type Stat = { readonly parent: number; readonly ownMs: number; readonly endedMs: number };

/**
 * Returns the processor time, in user and system mode, that a process has used, in milliseconds. Works only on Linux.
 */
export const processorMs = (pid: number): number => readStat(pid)?.ownMs ?? Number.NaN;

/** Returns the processor time that a process and its children have used, including children that have ended. */
export function familyMs(pid: number): number {
  const own = readStat(pid);
  if (!own) return Number.NaN;
  const children = childrenOf(pid).map(readStat);
  return children.reduce((sum, stat) => sum + (stat?.ownMs ?? 0), own.ownMs + own.endedMs);
}

/** Returns the ids of a process's children. */
export const childrenOf = (pid: number): readonly number[] =>
  fs
    .readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((other) => readStat(other)?.parent === pid);

/** Returns the id of a process's parent. */
export const parentOf = (pid: number): number => readStat(pid)?.parent ?? Number.NaN;

/** Reads `/proc/<pid>/stat` (proc_pid_stat(5)); undefined if the process has ended. */
function readStat(pid: number): Stat | undefined {
  let text: string;
  try {
    text = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return undefined;
  }
  // The second field is the program's name in parentheses, which may contain spaces.
  const fields = text
    .slice(text.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  const [parent = Number.NaN] = fields.slice(1);
  const [user = 0, system = 0, endedUser = 0, endedSystem = 0] = fields.slice(11, 15);
  return { parent, ownMs: (user + system) * TICK_MS, endedMs: (endedUser + endedSystem) * TICK_MS };
}
