import type { Environment } from '@/lib/env';
import { publicOrigin } from '@/lib/web/public-origin';

/**
 * Returns the origin for links in e-mails: the public origin or, if none is configured, this computer's name, but never
 * the host that a request names. Otherwise, an attacker could request another person's link under a host name that the
 * attacker controls, and receive the token.
 */
export function mailOrigin({ NEXTAUTH_URL, PORT }: Environment): string {
  return publicOrigin({ publicUrl: NEXTAUTH_URL ?? null, proxies: 0, host: `localhost:${PORT}` });
}
