import path from 'node:path';
import { pathToFileURL } from 'node:url';
import v8 from 'node:v8';
import { bundleStart } from './build/bundle-start.mjs';

/** `npm start`: runs the start command (`start.ts`) from its bundle. */

// By default, V8 lets garbage pile up to several times the memory in use before it collects it.
v8.setFlagsFromString('--heap-growing-percent=30');

const root = path.resolve(import.meta.dirname, '../..');
const file = await bundleStart(root).catch((error) => {
  if (!['EACCES', 'EPERM', 'EROFS'].includes(error.code)) throw error;
  console.error(
    `The app must be built, but this user cannot write to ${path.join(root, '.next')}. Run "npm run build" once as a user who can.`,
  );
  process.exit(1);
});
await import(pathToFileURL(file).href);
