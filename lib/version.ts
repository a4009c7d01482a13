import packageFile from '@/package.json' with { type: 'json' };

/** The version of the app from package.json, which is the only place that names it: `0.1.0`. */
export const VERSION: string = packageFile.version;
