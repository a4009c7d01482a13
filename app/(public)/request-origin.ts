import { headers } from 'next/headers';
import { siteAddress } from './public-metadata';

/** Where this site is, without a slash at the end: as the operator set it, otherwise as the browser asked for it. */
export async function originOfRequest(): Promise<string> {
  const given = siteAddress();
  if (given) return given.origin;
  const asked = await headers();
  const host = asked.get('host') ?? 'localhost';
  return `${asked.get('x-forwarded-proto') === 'https' ? 'https' : 'http'}://${host}`;
}
