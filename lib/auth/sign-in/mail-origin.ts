import type { Environment } from '@/lib/env';
import { publicOrigin } from '@/lib/web/public-origin';

/**
 * Returns the origin that links in mails lead to: the public origin, with this computer's name in place of the host
 * that a request names. Otherwise someone could ask for another person's link under a host name that they control, and
 * be sent the token.
 */
export function mailOrigin({ NEXTAUTH_URL, PORT }: Environment): string {
  return publicOrigin({ publicUrl: NEXTAUTH_URL ?? null, proxies: 0, host: `localhost:${PORT}` });
}
