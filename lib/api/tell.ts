import { streamText } from '@/lib/web/stream-text';

const NO_STORE = { 'Cache-Control': 'no-store' };

/** Returns data that only this user may see, or that is valid only now. */
export const asJson = (data: unknown): Response => Response.json(data, { headers: NO_STORE });

/** Returns data that is the same for everyone. Caches may store it for the given number of seconds. */
export const asPublicJson =
  (keptSeconds: number) =>
  (data: unknown): Response =>
    Response.json(data, { headers: { 'Cache-Control': `public, max-age=${keptSeconds}` } });

/** Redirects to another path, which the browser requests with GET. */
export const asRedirect = (path: string): Response => new Response(null, { status: 303, headers: { Location: path } });

/** Returns text of a media type. */
export const asText = ({ type, text }: { readonly type: string; readonly text: string }): Response =>
  new Response(text, { headers: { 'Content-Type': type, ...NO_STORE } });

/** Sends a JSON file piece by piece. The browser saves it under the given name. */
export const asJsonFile = ({ name, pieces }: { readonly name: string; readonly pieces: AsyncGenerator<string> }) =>
  new Response(streamText(pieces), {
    headers: {
      'Content-Type': 'application/json',
      'Content-Disposition': `attachment; filename="${name}"`,
      ...NO_STORE,
    },
  });
