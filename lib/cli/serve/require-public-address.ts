import { basePath } from '@/lib/base-path';
import type { Environment } from '@/lib/env';
import { StartError } from '@/lib/system/start-error';

/**
 * Throws StartError if the app is to run under a path but does not know its public address. In that case, next-auth
 * needs the address, because it learns the path of its routes only from there.
 */
export function requirePublicAddress({ NEXTAUTH_URL }: Environment): void {
  if (basePath() === '' || NEXTAUTH_URL !== undefined) return;
  throw new StartError(
    `BASE_PATH is ${basePath()}, so NEXTAUTH_URL must be set too. It is the whole address that users open, for example https://example.org${basePath()}.`,
  );
}
