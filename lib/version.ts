import packageFile from '@/package.json' with { type: 'json' };

/** The app's version, for example `0.1.0`. It is written only in package.json. */
export const VERSION: string = packageFile.version;
