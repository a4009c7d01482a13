import { addBasePath } from '@/lib/base-path';
import { type ApiReply, replyWithJson } from './api-request';

const NO_STORE = { 'Cache-Control': 'no-store' };

/** Returns data that only this user may see, or that is valid only now. */
export const asJson = (data: unknown): ApiReply => replyWithJson(data, NO_STORE);

/** Returns data that is the same for everyone. Caches may store it for the given number of seconds. */
export const asPublicJson =
  (keptSeconds: number) =>
  (data: unknown): ApiReply =>
    replyWithJson(data, { 'Cache-Control': `public, max-age=${keptSeconds}` });

/** Redirects to another path, which the browser requests with GET. */
export const asRedirect = (path: string): ApiReply => ({
  status: 303,
  headers: { Location: addBasePath(path) },
  body: '',
});

/** Returns text of a media type. */
export const asText = ({ type, text }: { readonly type: string; readonly text: string }): ApiReply => ({
  status: 200,
  headers: { 'Content-Type': type, ...NO_STORE },
  body: text,
});

/** Sends a JSON file piece by piece. The browser saves it under the given name. */
export const asJsonFile = (file: { readonly name: string; readonly pieces: AsyncGenerator<string> }): ApiReply => ({
  status: 200,
  headers: {
    'Content-Type': 'application/json',
    'Content-Disposition': `attachment; filename="${file.name}"`,
    ...NO_STORE,
  },
  body: file.pieces,
});
