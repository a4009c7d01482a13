import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { SHORTEST_SECRET } from '@/lib/env';
import { notWritable } from '@/lib/postgres/home';
import { createOnce } from '@/lib/system/create-once';
import { StartError } from '@/lib/system/start-error';

/**
 * Returns the installation's secret, from which all keys are derived. The first start makes it and stores it in the
 * data folder; later starts use the same secret. Throws StartError if its file cannot be read or written, or is too
 * short to be a secret.
 */
export function signingSecret(dataDir: string): string {
  const file = path.resolve(dataDir, 'secret');
  const secret = readOrMake(dataDir, file).trim();
  if (secret.length >= SHORTEST_SECRET) return secret;
  throw new StartError(
    `The file ${file} should contain the secret that signs sessions, but it ${secret === '' ? 'is empty' : `has fewer than ${SHORTEST_SECRET} characters`}. Restore the secret from a copy. If there is no copy, delete the file. The next start makes a new secret, but everyone has to sign in again, and second factors have to be set up again.`,
  );
}

function readOrMake(dataDir: string, file: string): string {
  try {
    fs.mkdirSync(dataDir, { recursive: true });
    return createOnce(file, () => randomBytes(32).toString('base64url'));
  } catch (error) {
    throw notWritable(dataDir, error);
  }
}
