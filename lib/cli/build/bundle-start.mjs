import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

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
  if (!isCurrent(root, folder)) await bundle(root, folder);
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

/**
 * @param {string} root
 * @param {string} folder
 */
async function bundle(root, folder) {
  const { build, stop } = await import('esbuild');
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: { start: 'lib/cli/start.ts' },
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    metafile: true,
    write: false,
    plugins: [sourceFolders(root), nextFiles],
  });
  // The server should not keep the bundler's process running.
  await stop();
  fs.mkdirSync(folder, { recursive: true });
  for (const { path: file, contents } of outputFiles) writeWhole(file, contents);
  const hashes = Object.keys(metafile.inputs).map((name) => [name, hashOf(path.join(root, name))]);
  writeWhole(path.join(folder, SOURCES), JSON.stringify(Object.fromEntries(hashes)));
}

/**
 * Replaces a file, so that another start never reads half of it.
 * @param {string} file
 * @param {string | Uint8Array} contents
 */
function writeWhole(file, contents) {
  const draft = `${file}.${process.pid}`;
  fs.writeFileSync(draft, contents);
  fs.renameSync(draft, file);
}

/**
 * Adds the extension to the names of Next's modules. Node cannot find `next/link` by itself, because Next's package
 * lists no exports.
 * @type {import('esbuild').Plugin}
 */
const nextFiles = {
  name: 'files of next',
  setup: ({ onResolve }) => {
    onResolve({ filter: /^next\/[\w-]+$/ }, ({ path: name }) => ({ path: `${name}.js`, external: true }));
  },
};

/**
 * Makes `import.meta.dirname` mean the folder of the source, as it does without a bundle.
 * @param {string} root
 * @returns {import('esbuild').Plugin}
 */
const sourceFolders = (root) => ({
  name: 'source folders',
  setup: ({ onLoad }) => {
    onLoad({ filter: /\.tsx?$/ }, ({ path: file }) => {
      const folder = path.relative(path.join(root, '.next/start'), path.dirname(file)).replaceAll(path.sep, '/');
      const text = fs.readFileSync(file, 'utf8');
      return {
        contents: text.replaceAll('import.meta.dirname', `\`\${import.meta.dirname}/${folder}\``),
        loader: file.endsWith('x') ? 'tsx' : 'ts',
      };
    });
  },
});
