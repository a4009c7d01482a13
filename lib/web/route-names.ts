import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const manifestSchema = z.object({
  staticRoutes: z.array(z.object({ page: z.string(), regex: z.string() })),
  dynamicRoutes: z.array(z.object({ page: z.string(), regex: z.string() })),
});

/**
 * Returns the name of an address's route, which does not contain what was requested: `/ports/[query]`, not
 * `/ports/ssh`.
 */
export type RouteNames = (pathname: string) => string;

/** The names during development, which has no list of routes: every page is `page`. */
export const developmentNames: RouteNames = (pathname) => nameOfKind(pathname) ?? 'page';

/** Reads the routes from the build in `<root>/.next`, and adds those that Next does not serve. */
export function readRouteNames(root: string, others: Iterable<string>): RouteNames {
  const file = path.join(root, '.next/routes-manifest.json');
  const { staticRoutes, dynamicRoutes } = manifestSchema.parse(JSON.parse(fs.readFileSync(file, 'utf8')));
  const fixed = new Set([...staticRoutes.map(({ page }) => page), ...others]);
  const patterns = dynamicRoutes.map(({ page, regex }) => ({ page, pattern: new RegExp(regex) }));
  return (pathname) => {
    if (fixed.has(pathname)) return pathname;
    return nameOfKind(pathname) ?? patterns.find(({ pattern }) => pattern.test(pathname))?.page ?? 'none';
  };
}

const nameOfKind = (pathname: string): string | null => (pathname.startsWith('/_next/') ? '/_next' : null);
