import Bowser from 'bowser';
import { cleanName } from '@/lib/names/clean-name';

/**
 * Returns a browser and its system in words, for example "Firefox on Linux", so that users can recognize their own. A
 * client can call itself anything, so the text is cleaned like a name.
 */
export function describeDevice(userAgent: string | null): string {
  if (!userAgent) return 'An unknown browser';
  const { browser, os } = Bowser.parse(userAgent.slice(0, 500));
  return `${cleanName(browser.name ?? '') ?? 'A browser'} on ${cleanName(os.name ?? '') ?? 'an unknown system'}`;
}
