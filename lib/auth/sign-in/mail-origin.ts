import { basePath } from '@/lib/base-path';
import type { Environment } from '@/lib/env';
import { publicOrigin } from '@/lib/web/public-origin';

/**
 * Returns the beginning of links in e-mails, without a slash at the end: the public origin or, if none is configured,
 * this computer's name, and the base path. It is never the host that a request names. Otherwise, an attacker could
 * request another person's link under a host name that the attacker controls, and receive the token.
 */
export function mailOrigin({ NEXTAUTH_URL, PORT }: Environment): string {
  return publicOrigin({ publicUrl: NEXTAUTH_URL ?? null, proxies: 0, host: `localhost:${PORT}` }) + basePath();
}
