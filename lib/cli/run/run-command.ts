import { setTimeout as sleep } from 'node:timers/promises';
import { StartError } from '@/lib/system/start-error';
import { StopRequest, watchSignals } from './stop-signal';

/**
 * Runs a command's work, or prints its usage if the user asks for help. For an error that the user can fix, prints only
 * its message. For any other error, prints a stack trace as well. The exit code is 1 in both cases.
 * @param usage how to call the command, with one line for each way to call it
 */
export async function runCommand(usage: string, work: () => Promise<void>): Promise<void> {
  if (isHelpWanted()) {
    console.log(`Usage: ${usage}`);
    return;
  }
  try {
    await work();
  } catch (error) {
    reportFailure(error);
  }
}

export type StopRules = {
  /** The exit code after a stop. The default is 128 plus the number of the signal. */
  readonly codeWhenStopped?: number;
  /** The text that is printed after a stop. */
  readonly whenStopped?: string;
};

/**
 * Runs a command's work as `runCommand` does, or prints its usage. When the process has to stop, aborts the signal that
 * it passed to the work, and ends the process after the work has closed what it opened. If the work finishes in spite
 * of a stop, it counts as done.
 */
export async function runStoppable(
  usage: string,
  work: (stop: AbortSignal) => Promise<void>,
  { codeWhenStopped, whenStopped }: StopRules = {},
): Promise<never> {
  if (isHelpWanted()) {
    console.log(`Usage: ${usage}`);
    process.exit();
  }
  const stop = watchSignals();
  try {
    await work(stop);
  } catch (error) {
    await sleep(SIGNAL_DELAY_MS);
    const { reason } = stop;
    if (reason instanceof StopRequest) {
      if (whenStopped !== undefined) console.error(whenStopped);
      process.exitCode = codeWhenStopped ?? reason.exitCode;
    } else reportFailure(error);
  }
  process.exit();
}

/**
 * The signal that made a child process fail reaches this process at the same moment, but Node reports it a little
 * later.
 */
const SIGNAL_DELAY_MS = 20;

/** Returns whether `--help` or `-h` is among the words after the command. */
const isHelpWanted = (): boolean => process.argv.slice(2).some((word) => word === '--help' || word === '-h');

function reportFailure(error: unknown): void {
  console.error(error instanceof StartError ? error.message : error);
  process.exitCode = 1;
}
