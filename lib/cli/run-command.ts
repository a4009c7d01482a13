import { StartError } from '@/lib/db/start-error';

/** Runs a command's work; what the person at the terminal can mend is printed as its one sentence, anything else with its trace. Exit code 1 for both. */
export async function runCommand(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    console.error(error instanceof StartError ? error.message : error);
    process.exitCode = 1;
  }
}
