import packageFile from '@/package.json' with { type: 'json' };

/** The version of the app, as in package.json, the only place that names it: `0.1.0`. */
export const VERSION: string = packageFile.version;
