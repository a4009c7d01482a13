import type { ApiRoute } from '@/lib/api/route';
import { ROUTES, type RouteName } from './routes';

/** The routes at one path, by method. */
export type RoutesAtPath = ReadonlyMap<string, ApiRoute>;

/** The table of routes by path. The server replies to HEAD as to GET, but without a body. */
export const ROUTES_BY_PATH: ReadonlyMap<string, RoutesAtPath> = groupByPath();

function groupByPath(): ReadonlyMap<string, RoutesAtPath> {
  const grouped = new Map<string, Map<string, ApiRoute>>();
  for (const name of Object.keys(ROUTES) as RouteName[]) {
    const [method = '', path = ''] = name.split(' ');
    const routes = grouped.get(path) ?? new Map<string, ApiRoute>();
    grouped.set(path, routes.set(method, ROUTES[name]));
    if (method === 'GET') routes.set('HEAD', ROUTES[name]);
  }
  return grouped;
}
