import 'server-only';
import { headers } from 'next/headers';

/**
 * Returns the address that this request comes from. lib/cli/serve/web-server.ts writes the header, whatever the client
 * said.
 */
export const addressOfRequest = async (): Promise<string> => (await headers()).get('x-forwarded-for') ?? 'unknown';

/**
 * Returns the public origin of the app, without a slash at the end. The web server works it out by
 * lib/web/public-origin.ts and writes it into these two headers, whatever the client said.
 */
export async function originOfRequest(): Promise<string> {
  const given = await headers();
  return `${given.get('x-forwarded-proto') ?? 'http'}://${given.get('x-forwarded-host') ?? 'localhost'}`;
}
