import 'server-only';
import { headers } from 'next/headers';

/** Returns the address that this request comes from. lib/cli/serve/web-server.ts writes the header, whatever the client said. */
export const addressOfRequest = async (): Promise<string> => (await headers()).get('x-forwarded-for') ?? 'unknown';
