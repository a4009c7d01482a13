import type { IncomingMessage, ServerResponse } from 'node:http';
import { methodRefusal } from '@/lib/web/allowed-methods';
import { refuseRequest } from '@/lib/web/bounds/refuse-request';
import type { DataRoutes } from '@/lib/web/data-routes';
import type { ApiContext } from './api-context';
import type { ApiReply, ApiRequest } from './api-request';
import { sendReply } from './send-reply';
import { ROUTES_BY_PATH, type RoutesAtPath } from './table/routes-by-path';

/** Makes the routes of the table answer the requests of Node's own web server. */
export const serveRoutes = (context: ApiContext): DataRoutes => ({
  paths: new Set(ROUTES_BY_PATH.keys()),
  answer: (request, response, path) => {
    const routes = ROUTES_BY_PATH.get(path) ?? new Map();
    answer(routes, request, response, context).catch((cause) => response.destroy(cause));
  },
});

async function answer(
  routes: RoutesAtPath,
  request: IncomingMessage,
  response: ServerResponse,
  context: ApiContext,
): Promise<void> {
  const { method = '' } = request;
  const route = routes.get(method);
  if (!route && method !== 'OPTIONS') {
    refuseRequest(request, response, methodRefusal([...routes.keys()]));
    return;
  }
  const reply = route ? await route.answer(describe(request), context) : tellMethods([...routes.keys(), method]);
  await sendReply(request, response, reply);
}

const tellMethods = (methods: readonly string[]): ApiReply => ({
  status: 200,
  headers: { Allow: methods.join(', ') },
  body: '',
});

/** The web server has stored the whole body in the request, so it can be read immediately. */
function describe(request: IncomingMessage): ApiRequest {
  const { headers, url = '' } = request;
  const at = url.indexOf('?');
  let text: string | undefined;
  return {
    headers,
    search: at < 0 ? '' : url.slice(at),
    body: () => {
      text ??= (request.read() as Buffer | null)?.toString() ?? '';
      return text;
    },
  };
}
