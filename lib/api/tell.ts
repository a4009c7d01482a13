import { streamText } from '@/lib/web/stream-text';

const NO_STORE = { 'Cache-Control': 'no-store' };

/** Tells data that only the one who asks may have, or that is true only now. */
export const asJson = (data: unknown): Response => Response.json(data, { headers: NO_STORE });

/** Tells data that is the same for everyone; caches may keep it for as many seconds. */
export const asPublicJson =
  (keptSeconds: number) =>
  (data: unknown): Response =>
    Response.json(data, { headers: { 'Cache-Control': `public, max-age=${keptSeconds}` } });

/** Leads to another path, which is to be asked for with GET. */
export const asRedirect = (path: string): Response => new Response(null, { status: 303, headers: { Location: path } });

/** Tells text of a media type. */
export const asText = ({ type, text }: { readonly type: string; readonly text: string }): Response =>
  new Response(text, { headers: { 'Content-Type': type, ...NO_STORE } });

/** Sends a JSON file piece by piece, for the browser to save under its name. */
export const asJsonFile = ({ name, pieces }: { readonly name: string; readonly pieces: AsyncGenerator<string> }) =>
  new Response(streamText(pieces), {
    headers: {
      'Content-Type': 'application/json',
      'Content-Disposition': `attachment; filename="${name}"`,
      ...NO_STORE,
    },
  });
