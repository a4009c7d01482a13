import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { createOnce } from '@/lib/db/private/create-once';
import { notWritable } from '@/lib/db/private/home';

/** The secret that signs sessions and turns: made at the first start, kept in the data folder, the same ever after. */
export function signingSecret(dataDir: string): string {
  try {
    fs.mkdirSync(dataDir, { recursive: true });
    return createOnce(path.join(dataDir, 'secret'), () => randomBytes(32).toString('base64url')).trim();
  } catch (error) {
    throw notWritable(dataDir, error);
  }
}
