import { removeBasePath } from '@/lib/base-path';
import type { ApiContext } from './api-context';
import type { ApiRequest } from './api-request';
import { ROUTES_BY_PATH } from './table/routes-by-path';
import { toResponse } from './to-response';

/**
 * Answers a standard `Request`. Next calls this during development, when it reloads the routes after each change. The
 * built app answers the same routes in `lib/api/serve-routes.ts`.
 */
export async function answerStandard(request: Request, context: ApiContext): Promise<Response> {
  const path = removeBasePath(new URL(request.url).pathname) ?? '';
  const route = ROUTES_BY_PATH.get(path)?.get(request.method);
  return route ? toResponse(await route.answer(describe(request), context)) : new Response(null, { status: 404 });
}

function describe(request: Request): ApiRequest {
  let text: Promise<string> | undefined;
  return {
    headers: Object.fromEntries(request.headers),
    search: new URL(request.url).search,
    body: () => {
      text ??= request.text();
      return text;
    },
  };
}
