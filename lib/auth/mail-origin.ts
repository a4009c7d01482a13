import { readEnvironment } from '@/lib/env';

/**
 * Where links in mails lead. Never what a request says of itself: somebody could ask for another person's link with a host name of their own,
 * and be sent the token.
 */
export function mailOrigin(): string {
  const { NEXTAUTH_URL, PORT } = readEnvironment();
  return NEXTAUTH_URL === undefined ? `http://localhost:${PORT}` : new URL(NEXTAUTH_URL).origin;
}
