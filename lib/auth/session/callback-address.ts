/**
 * Whether an address to go on to after signing in or out can be read: a path, or a web address. next-auth answers
 * others with status 500.
 */
export const isReadableCallback = (address: string): boolean =>
  /^(?:\/|https?:\/\/)/i.test(address) && URL.canParse(address, 'http://localhost');

/**
 * Returns where to go on after signing in or out: to the address that was asked for when it is one of ours, otherwise
 * to the first page.
 * @param address one that isReadableCallback accepts
 * @param origin the public origin
 */
export function chooseCallback(address: string, origin: string): string {
  const place = new URL(address, origin);
  return place.origin === new URL(origin).origin ? place.href : origin;
}
