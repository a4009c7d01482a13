import 'server-only';
import { headers } from 'next/headers';
import { basePath } from '@/lib/base-path';

/**
 * Returns the network address that this request comes from. The web server (lib/cli/serve/web-server.ts) writes the
 * header and replaces whatever the client sent.
 */
export const addressOfRequest = async (): Promise<string> => (await headers()).get('x-forwarded-for') ?? 'unknown';

/**
 * Returns the public address of the app, without a slash at the end: its origin and, if there is one, its base path.
 * The web server computes the origin (lib/web/public-origin.ts) and writes it into these two headers, replacing
 * whatever the client sent.
 */
export async function originOfRequest(): Promise<string> {
  const given = await headers();
  return `${given.get('x-forwarded-proto') ?? 'http'}://${given.get('x-forwarded-host') ?? 'localhost'}${basePath()}`;
}
