import { setTimeout as sleep } from 'node:timers/promises';
import { StartError } from '@/lib/system/start-error';
import { StopRequest, watchSignals } from './stop-signal';

/**
 * Runs a command's work, or prints its usage when the user asks for help. Prints what the user can fix as its one
 * sentence, and anything else with its trace; the exit code is 1 for both.
 * @param usage how the command is called, one line for each way
 */
export async function runCommand(usage: string, work: () => Promise<void>): Promise<void> {
  if (isHelpWanted()) {
    console.log(`Use: ${usage}`);
    return;
  }
  try {
    await work();
  } catch (error) {
    reportFailure(error);
  }
}

export type StopRules = {
  /** The exit code after a stop; 128 and the number of the signal when it is not given. */
  readonly codeWhenStopped?: number;
  /** What is printed after a stop. */
  readonly whenStopped?: string;
};

/**
 * Runs a command's work as `runCommand` does, or prints its usage. Tells the work through `stop` when the process has
 * to stop, and ends the process once the work has closed what it opened. Work that finishes although it was told to
 * stop counts as done.
 */
export async function runStoppable(
  usage: string,
  work: (stop: AbortSignal) => Promise<void>,
  { codeWhenStopped, whenStopped }: StopRules = {},
): Promise<never> {
  if (isHelpWanted()) {
    console.log(`Use: ${usage}`);
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

/** The signal that made a child fail reaches us at the same moment, but we hear of it only when Node next looks. */
const SIGNAL_DELAY_MS = 20;

/** Whether `--help` or `-h` stands among the words after the command. */
const isHelpWanted = (): boolean => process.argv.slice(2).some((word) => word === '--help' || word === '-h');

function reportFailure(error: unknown): void {
  console.error(error instanceof StartError ? error.message : error);
  process.exitCode = 1;
}
