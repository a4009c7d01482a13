const FILE = ['GET', 'HEAD'] as const;
const PAGE = ['GET', 'HEAD', 'POST'] as const;
const ROUTE = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const;

/** Matches a top-level path that ends like a file's name: `/favicon.ico`, `/robots.txt`. */
const ROOT_FILE = /^\/[^/]+\.[a-z0-9]+$/;

/**
 * Returns the methods that an address allows. Next would answer many other methods with status 500. The JSON routes
 * themselves refuse the methods that they do not support.
 */
export function allowedMethods(pathname: string): readonly string[] {
  if (pathname === '/_next' || pathname.startsWith('/_next/') || ROOT_FILE.test(pathname)) return FILE;
  return pathname.startsWith('/api/') ? ROUTE : PAGE;
}
