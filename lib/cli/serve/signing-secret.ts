import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { SHORTEST_SECRET } from '@/lib/env';
import { notWritable } from '@/lib/postgres/home';
import { createOnce } from '@/lib/system/create-once';
import { StartError } from '@/lib/system/start-error';

/**
 * Returns the secret that signs sessions and turns: made at the first start, kept in the data folder, and the same from
 * then on. Throws StartError when its file cannot be read or written, or holds too little to be a secret.
 */
export function signingSecret(dataDir: string): string {
  const file = path.resolve(dataDir, 'secret');
  const secret = readOrMake(dataDir, file).trim();
  if (secret.length >= SHORTEST_SECRET) return secret;
  throw new StartError(
    `The file ${file} should hold the secret that signs sessions, but it ${secret === '' ? 'is empty' : `has fewer than ${SHORTEST_SECRET} characters`}. Put the secret back from a copy. If there is none, delete the file: the next start makes a new secret, everyone has to sign in again, and second factors have to be set up again.`,
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
