import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { bundle, writeWhole } from './bundle.mjs';

/** The file with the hashes of the sources that the bundle was made from. It is written last. */
const SOURCES = 'sources.json';

/**
 * Bundles the start command into `<root>/.next/start`, unless the bundle there was made from exactly the current
 * sources. Without a bundle, each start would compile a hundred files, and keep the compiler and the source maps of the
 * whole app in memory.
 * @param {string} root the project folder
 * @returns {Promise<string>} the file to run
 */
export async function bundleStart(root) {
  const folder = path.join(root, '.next/start');
  if (!isCurrent(root, folder)) {
    const names = await bundle(root, { start: 'lib/cli/start.ts' }, folder);
    const hashes = names.map((name) => [name, hashOf(path.join(root, name))]);
    writeWhole(path.join(folder, SOURCES), JSON.stringify(Object.fromEntries(hashes)));
  }
  // Node looks this file up when it loads the bundle, and remembers the result. If it were missing until the same process
  // built the app, Node would take Next's files for ES modules. The build writes the same file.
  const kind = path.join(root, '.next/package.json');
  if (!fs.existsSync(kind)) fs.writeFileSync(kind, '{"type": "commonjs"}');
  return path.join(folder, 'start.mjs');
}

/**
 * @param {string} root
 * @param {string} folder
 */
function isCurrent(root, folder) {
  const file = path.join(folder, SOURCES);
  if (!fs.existsSync(file)) return false;
  const sources = Object.entries(JSON.parse(fs.readFileSync(file, 'utf8')));
  return sources.every(([name, hash]) => hashOf(path.join(root, name)) === hash);
}

/**
 * @param {string} file
 * @returns {string | null} null if there is no such file
 */
function hashOf(file) {
  if (!fs.existsSync(file)) return null;
  return createHash('sha256').update(fs.readFileSync(file)).digest('base64url');
}
