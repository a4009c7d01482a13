import fs from 'node:fs';
import { type Environment, environmentFile, readEnvironment } from '@/lib/env';
import { StartError } from '@/lib/system/start-error';

/**
 * Reads the settings of a command from the environment. For variables that the environment lacks, reads the `.env` file
 * or the file that ENV_FILE names. Throws StartError if that file cannot be read or a setting cannot be used.
 */
export function loadEnvironment(): Environment {
  const file = environmentFile();
  if (file !== undefined || fs.existsSync('.env')) loadFile(file ?? '.env');
  return readEnvironment();
}

function loadFile(file: string): void {
  try {
    process.loadEnvFile(file);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : cause;
    throw new StartError(
      `The settings in the file "${file}" cannot be read (${reason}). Correct the file or its permissions. If ENV_FILE names the file, you can also change or unset ENV_FILE.`,
      { cause },
    );
  }
}
