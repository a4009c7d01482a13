import { removeBasePath } from '@/lib/base-path';
import { fail, type Result, succeed } from '@/lib/result';

export type Target = {
  /** The path with its query, as Next reads it: with the base path. */
  readonly url: string;
  /** The path within the app, in its raw form, as Next and our own routes compare it. */
  readonly path: string;
  /** The same path, decoded. */
  readonly pathname: string;
};

/**
 * Matches characters that no path or query of an address contains (RFC 3986 §3.3), and two slashes in a row, which Next
 * would redirect.
 */
const ODD = /[\0-\x20#\\\x7f]|^[^?]*\/\//;

/**
 * Reads the target of a request line. Clients send an absolute address (`GET http://host/path`) to a proxy. This server
 * is not a proxy, so the host must be one of our own.
 * @param ownHosts the hosts under which users reach the app, each with its port unless it is the default
 * @returns `unreadable` for an address that no real client sends; `misdirected` for an address on another host;
 *   `outside` for one on this host that is not under the base path
 */
export function readTarget(
  line: string,
  ownHosts: readonly string[],
): Result<Target, 'unreadable' | 'misdirected' | 'outside'> {
  const absolute = /^https?:\/\/[^/?#\\]*/i.exec(line)?.[0];
  if (absolute !== undefined && !isOwn(absolute, ownHosts)) return fail('misdirected');
  const url = absolute === undefined ? line : line.slice(absolute.length).replace(/^(?=\?|$)/, '/');
  if (!url.startsWith('/') || ODD.test(url)) return fail('unreadable');
  if (!isDecodable(url)) return fail('unreadable');
  const path = removeBasePath(url.split('?')[0] ?? '');
  return path === null ? fail('outside') : succeed({ url, path, pathname: decodeURIComponent(path) });
}

function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}

function isOwn(address: string, ownHosts: readonly string[]): boolean {
  if (!URL.canParse(address)) return false;
  const { host, username, password } = new URL(address);
  return username === '' && password === '' && ownHosts.includes(host);
}
