import fs from 'node:fs';
import path from 'node:path';

/**
 * Bundles some of the project's files with esbuild, without the packages that they import. Writes the source maps next
 * to the bundles, where the log looks for them (lib/monitor/source-place.ts).
 * @param {string} root the project folder
 * @param {Readonly<Record<string, string>>} entries the files to bundle, by the names of their bundles
 * @param {string} folder the folder to write to
 * @returns {Promise<string[]>} the sources of the bundles, relative to the project folder
 */
export async function bundle(root, entries, folder) {
  const { build, stop } = await import('esbuild');
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: entries,
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    sourcemap: 'external',
    sourcesContent: false,
    metafile: true,
    write: false,
    plugins: [sourceFolders(folder), nextFiles],
  });
  // The server should not keep the bundler's process running.
  await stop();
  fs.mkdirSync(folder, { recursive: true });
  for (const { path: file, contents } of outputFiles) writeWhole(file, contents);
  return Object.keys(metafile.inputs);
}

/**
 * Replaces a file, so that another start never reads half of it.
 * @param {string} file
 * @param {string | Uint8Array} contents
 */
export function writeWhole(file, contents) {
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
 * @param {string} bundles the folder of the bundles
 * @returns {import('esbuild').Plugin}
 */
const sourceFolders = (bundles) => ({
  name: 'source folders',
  setup: ({ onLoad }) => {
    onLoad({ filter: /\.tsx?$/ }, ({ path: file }) => {
      const folder = path.relative(bundles, path.dirname(file)).replaceAll(path.sep, '/');
      const text = fs.readFileSync(file, 'utf8');
      return {
        contents: text.replaceAll('import.meta.dirname', `\`\${import.meta.dirname}/${folder}\``),
        loader: file.endsWith('x') ? 'tsx' : 'ts',
      };
    });
  },
});
