import type { Refusal } from './bounds/refuse-request';

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

/** Returns the refusal of a request whose method is not among those that its address allows. */
export const methodRefusal = (methods: readonly string[]): Refusal => ({
  status: 405,
  code: 'wrong-method',
  message: 'That address does not allow this method.',
  headers: { Allow: methods.join(', ') },
});
