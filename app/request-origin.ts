import { headers } from 'next/headers';

/**
 * Returns the public origin of the app, without a slash at the end. The web server works it out by lib/web/public-origin.ts and writes it into
 * these two headers, whatever the client said.
 */
export async function originOfRequest(): Promise<string> {
  const given = await headers();
  return `${given.get('x-forwarded-proto') ?? 'http'}://${given.get('x-forwarded-host') ?? 'localhost'}`;
}
