import { existsSync } from 'node:fs';

/** The headless shell is the same browser without windows and profiles, and takes a third less processor time. */
const OF_DEBIAN = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];

/** The browser for the browser tests: the one that `CHROMIUM` names, or else one of Debian's. Null if there is none. */
export const browser: string | null = process.env.CHROMIUM ?? OF_DEBIAN.find((file) => existsSync(file)) ?? null;
