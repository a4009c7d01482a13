import Bowser from 'bowser';

/** A browser and its system in words, for example "Firefox on Linux": enough for somebody to know their own again. */
export function describeDevice(userAgent: string | null): string {
  if (!userAgent) return 'An unknown browser';
  const { browser, os } = Bowser.parse(userAgent.slice(0, 500));
  return `${browser.name || 'A browser'} on ${os.name || 'an unknown system'}`;
}
