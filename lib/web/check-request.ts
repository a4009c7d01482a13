import type { IncomingMessage } from 'node:http';
import { basePath } from '@/lib/base-path';
import { allowedMethods, methodRefusal } from './allowed-methods';
import { bodyLimit } from './bounds/body-limits';
import type { Refusal } from './bounds/refuse-request';
import { namesHost } from './public-origin';
import { readTarget, type Target } from './request-target';
import type { RouteNames } from './route-names';
import { isReadableRouterState } from './router-state';

/** The maximum number of header lines. No browser and no chain of proxies sends that many. */
const MOST_HEADERS = 100;
/**
 * Matches addresses that Next would serve but we don't. Some are pages for Next's own use, one of which returns status
 * 500 when it is requested by name. The others are resized images, which the app does not use; Next logs an error for
 * each malformed request to them.
 */
const NOT_SERVED = /^\/_(?!next\/)|^\/_next\/image(?:\/|$)/;

const UNREADABLE: Refusal = { status: 400, code: 'malformed', message: 'That address cannot be read.' };
const ODD_HOST: Refusal = { status: 400, code: 'malformed', message: 'The request does not name exactly one host.' };
const MISDIRECTED: Refusal = { status: 421, code: 'malformed', message: 'That address is on another host.' };
const MANY_HEADERS: Refusal = { status: 431, code: 'too-large', message: 'The request has too many headers.' };
const NO_PAGE: Refusal = { status: 404, code: 'no-page', message: 'There is no such page.' };
const ODD_STATE: Refusal = {
  status: 400,
  code: 'malformed',
  message: 'The page that this request comes from cannot be identified. Please reload the page.',
};
export const TOO_LARGE: Refusal = { status: 413, code: 'too-large', message: 'The request is too long.' };

export type RequestCheck =
  | { readonly refusal: null; readonly target: Target; readonly mostBytes: number }
  | { readonly refusal: Refusal; readonly target: Target | null };

/**
 * Decides from the request line and headers alone whether Next can answer a request. Refuses requests that no real
 * client sends, with a status of 4xx, before they cost anything. The length of the body must still be checked.
 * @param ownHosts the hosts under which users reach the app
 * @param routeNameOf returns the name of an address's route; `none` if there is none
 */
export function checkRequest(
  request: IncomingMessage,
  ownHosts: readonly string[],
  routeNameOf: RouteNames,
): RequestCheck {
  const { method = '', url = '', headers, headersDistinct, rawHeaders } = request;
  const read = readTarget(url, ownHosts);
  if (!read.ok) return { refusal: refusalOfAddress(read.code), target: null };
  const target = read.value;
  const refuse = (refusal: Refusal): RequestCheck => ({ refusal, target });
  const hosts = headersDistinct.host ?? [];
  if (hosts.length > 1 || hosts.some((host) => !namesHost(host))) return refuse(ODD_HOST);
  if (rawHeaders.length > 2 * MOST_HEADERS) return refuse(MANY_HEADERS);
  const methods = allowedMethods(target.pathname);
  if (!methods.includes(method)) return refuse(methodRefusal(methods));
  if (NOT_SERVED.test(target.pathname) || isUnknownData(target.path, routeNameOf)) return refuse(NO_PAGE);
  if (!isReadableRouterState(headers['next-router-state-tree'])) return refuse(ODD_STATE);
  const mostBytes = bodyLimit(method, target.pathname);
  if (Number(headers['content-length'] ?? 0) > mostBytes) return refuse(TOO_LARGE);
  return { refusal: null, target, mostBytes };
}

function refusalOfAddress(fault: 'unreadable' | 'misdirected' | 'outside'): Refusal {
  if (fault === 'outside') return { ...NO_PAGE, message: `There is no such page. Well Known is at ${basePath()}.` };
  return fault === 'misdirected' ? MISDIRECTED : UNREADABLE;
}

/**
 * Returns whether an address under `/api` belongs to no route. Next would show its not-found page for it, and Next's
 * pages reply with status 500 to forms that are not ours. The path is compared in its raw form, because Next does not
 * decode it either.
 */
function isUnknownData(path: string, routeNameOf: RouteNames): boolean {
  return path.startsWith('/api/') && routeNameOf(path.replace(/\/$/, '')) === 'none';
}
