import { addBasePath, basePath, removeBasePath } from '@/lib/base-path';

/**
 * Returns whether the address to continue to after signing in or out can be parsed as a path or a web address. For any
 * other address, next-auth replies with status 500.
 */
export const isReadableCallback = (address: string): boolean =>
  /^(?:\/|https?:\/\/)/i.test(address) && URL.canParse(address, 'http://localhost');

/**
 * Returns where to continue after signing in or out: the requested address if it is one of ours, otherwise the home
 * page.
 * @param address an address that isReadableCallback accepts: a path within the app, or a web address
 * @param origin the public origin
 */
export function chooseCallback(address: string, origin: string): string {
  const home = new URL(basePath(), origin);
  const place = new URL(/^\/(?![/\\])/.test(address) ? addBasePath(address) : address, origin);
  const isOurs = place.origin === home.origin && removeBasePath(place.pathname) !== null;
  return isOurs ? place.href : home.href.replace(/\/$/, '');
}
