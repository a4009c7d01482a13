import fs from 'node:fs';
import path from 'node:path';

const app = path.resolve(import.meta.dirname, '../../app');

type Listed = { readonly address: string; readonly file: string };

/**
 * Lists the addresses of all files with this name in `app`, which follow from their folders, with `[name]` where
 * anything may be.
 */
export function listAddresses(name: 'page.tsx' | 'route.ts'): readonly Listed[] {
  const files = fs.readdirSync(app, { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => path.basename(file) === name)
    .map((file) => {
      const parts = path.dirname(file).split(path.sep);
      const shown = parts.filter((part) => !/^(\(.*\)|\.)$/.test(part));
      return { address: `/${shown.join('/')}`, file: path.join(app, file) };
    });
}
