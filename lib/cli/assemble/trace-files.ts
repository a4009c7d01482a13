import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** The part of `@vercel/nft` that we use. Next traces its own builds with it, and contains a copy without types. */
type Tracer = {
  nodeFileTrace(
    files: readonly string[],
    options: {
      readonly base: string;
      readonly processCwd: string;
      readonly ignore: (file: string) => boolean;
    },
  ): Promise<{ readonly fileList: ReadonlySet<string> }>;
};

/**
 * Matches files that modules name but a production server never loads: those of Next's build and development server,
 * compilers, and the image library.
 */
const NEVER_LOADED = [
  /\/next\/dist\/(?:docs|esm)\//,
  /\/next\/dist\/compiled\/(?:webpack|babel|terser|postcss|sass|@babel|mini-css|css-)/,
  /\/next\/dist\/compiled\/next-devtools\//,
  /\/next\/dist\/compiled\/@vercel\/(?:nft|og)\//,
  /\.(?:dev|development)\.js$|[-.]experimental\.(?:runtime\.)/,
  /\/node_modules\/(?:@next\/swc|typescript|sharp|@img|caniuse-lite|lightningcss|prisma|@prisma\/engines)/,
];

/**
 * Returns the files of packages that are loaded if these modules are, whether by `import` or by `require`. The paths
 * are relative to the project folder.
 */
export async function traceModules(root: string, modules: readonly string[]): Promise<readonly string[]> {
  const require = createRequire(path.join(root, 'package.json'));
  const { nodeFileTrace } = require('next/dist/compiled/@vercel/nft') as Tracer;
  const [imports, requires] = ['imports.mjs', 'requires.cjs'].map((name) => path.join(root, '.next', name)) as [
    string,
    string,
  ];
  try {
    fs.writeFileSync(imports, modules.map((name) => `import '${name}';\n`).join(''));
    fs.writeFileSync(requires, modules.map((name) => `require('${name}');\n`).join(''));
    const options = { base: root, processCwd: root, ignore: isNeverLoaded };
    const { fileList } = await nodeFileTrace([imports, requires], options);
    return [...fileList].filter((file) => file.startsWith('node_modules/'));
  } finally {
    for (const file of [imports, requires]) fs.rmSync(file, { force: true });
  }
}

/** Returns the files of packages that the build in `<root>/.next` loads when it serves, as Next traced them. */
export function readBuildTraces(root: string): readonly string[] {
  const build = path.join(root, '.next');
  const traces = fs
    .readdirSync(build, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.nft.json'))
    .map((file) => path.join(build, file));
  const traced = traces.flatMap((trace) => {
    const { files } = JSON.parse(fs.readFileSync(trace, 'utf8')) as { readonly files: readonly string[] };
    return files.map((file) => path.relative(root, path.resolve(path.dirname(trace), file)));
  });
  return [...new Set(traced)].filter((file) => file.startsWith('node_modules/') && !isNeverLoaded(`/${file}`));
}

const isNeverLoaded = (file: string): boolean => NEVER_LOADED.some((pattern) => pattern.test(`/${file}`));
