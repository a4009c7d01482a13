const FILE = ['GET', 'HEAD'] as const;
const PAGE = ['GET', 'HEAD', 'POST'] as const;
const ROUTE = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const;

/** A path that ends like a file's name, on the first level: `/favicon.ico`, `/robots.txt`. */
const ROOT_FILE = /^\/[^/]+\.[a-z0-9]+$/;

/**
 * Returns the methods that an address may be asked with at all. Next answers many others with status 500. The JSON
 * routes refuse for themselves what each of them does not take.
 */
export function allowedMethods(pathname: string): readonly string[] {
  if (pathname === '/_next' || pathname.startsWith('/_next/') || ROOT_FILE.test(pathname)) return FILE;
  return pathname.startsWith('/api/') ? ROUTE : PAGE;
}
