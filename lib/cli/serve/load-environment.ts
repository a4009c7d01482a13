import fs from 'node:fs';
import { type Environment, environmentFile, readEnvironment } from '@/lib/env';
import { StartError } from '@/lib/system/start-error';

/**
 * Reads the settings of a command: the environment, and for what it does not name the file `.env`, or the one that
 * ENV_FILE names. Throws StartError when that file cannot be read or a setting cannot be used.
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
      `The settings in the file "${file}" cannot be read (${reason}). Correct the file or its access rights; if ENV_FILE names it, you can name another file there or unset ENV_FILE.`,
      { cause },
    );
  }
}
