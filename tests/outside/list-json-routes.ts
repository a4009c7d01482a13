import { ROUTES_BY_PATH } from '@/lib/api/table/routes-by-path';

/** Lists the JSON routes that the web server answers without Next, each with the methods that it accepts. */
export const listJsonRoutes = (): readonly { readonly address: string; readonly takes: readonly string[] }[] =>
  [...ROUTES_BY_PATH].map(([address, routes]) => ({ address, takes: [...routes.keys()] }));
