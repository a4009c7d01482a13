import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { addBasePath } from '@/lib/base-path';
import { CONTENT_VARIABLE, type StoredContent, storeContent, writeContent } from '@/lib/content/stored-content';
import { runProgram } from '@/lib/postgres/run-program';
import { type FolderLock, lockFolder } from '@/lib/system/folder-lock';
import { hasCode, StartError } from '@/lib/system/start-error';
import { bundleApp } from './bundle-app';
import { bundleStart } from './bundle-start.mjs';
import { fingerprint } from './fingerprint';

/**
 * Builds the app unless the build in `.next` was made from exactly the current sources. Prints one line. Throws
 * StartError if this copy of the app cannot be built, or, with the output, if the build fails.
 */
export async function buildIfNeeded(root: string, signal: AbortSignal): Promise<void> {
  if (isBuilt(root)) return;
  requireBuilder(root);
  const lock = await lockBuild(root, signal);
  try {
    if (isBuilt(root)) return;
    console.log('Building the app. This takes about half a minute and happens only after a change …');
    const sources = fingerprint(root);
    // Only a rebuild uses Turbopack's cache: writing it takes a tenth of a build, and many folders are built only once.
    const isRebuild = fs.existsSync(builtFrom(root));
    fs.rmSync(builtFrom(root), { force: true });
    // The file is in the cache because Next deletes everything else in `.next`.
    const content = path.join(root, '.next/cache/content.json');
    await buildWhileChecking(root, content, { CACHE_BUILD: String(isRebuild), [CONTENT_VARIABLE]: content }, signal);
    storeContent(root, content);
    await bundleApp(root);
    await bundleStart(root);
    fs.writeFileSync(builtFrom(root), sources);
  } finally {
    await lock.release();
  }
}

const BUILDER = 'next/dist/bin/next';

/**
 * Throws StartError, before anything is changed, if this copy of the app contains only what it needs to run. `npm run
 * assemble` makes such copies, and images contain one.
 */
function requireBuilder(root: string): void {
  try {
    createRequire(path.join(root, 'package.json')).resolve(BUILDER);
  } catch (cause) {
    if (!hasCode(cause, 'MODULE_NOT_FOUND')) throw cause;
    const site = addBasePath('/');
    throw new StartError(
      `This copy of Well Known contains only what it needs to run, so it cannot be built again. It was built for a BASE_PATH other than ${site} or a version of Node other than ${process.version}, or its files have changed since then. Nothing was changed. Use the BASE_PATH and the version of Node that it was built for, or build a new copy: run "npm run build" with BASE_PATH=${site}, and then "npm run assemble". Build an image with --build-arg BASE_PATH=${site} (docs/operate.md).`,
      { cause },
    );
  }
}

/** Generates the database client from `prisma/schema.prisma` if it is missing or older than the schema. */
export async function generateIfNeeded(root: string, signal: AbortSignal): Promise<void> {
  const made = fs.statSync(path.join(root, 'prisma/generated/client.ts'), { throwIfNoEntry: false });
  const schema = fs.statSync(path.join(root, 'prisma/schema.prisma'));
  if (made !== undefined && made.mtimeMs >= schema.mtimeMs) return;
  await run(root, ['prisma/build/index.js', 'generate'], {}, signal);
}

/**
 * Runs the build, and in the meantime checks the content and writes it to a file. The build does not read this file
 * until it has compiled the app, which takes much longer than the check. If the content has errors, stops the build and
 * throws a StartError.
 */
async function buildWhileChecking(
  root: string,
  content: string,
  variables: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<void> {
  const faulty = new AbortController();
  const [built, checked] = await Promise.allSettled([
    build(root, variables, AbortSignal.any([signal, faulty.signal])),
    checkContent(root).then(
      (checked) => writeContent(content, checked),
      (error: unknown) => {
        faulty.abort();
        throw error;
      },
    ),
  ]);
  if (checked.status === 'rejected') throw checked.reason;
  if (built.status === 'rejected') throw built.reason;
}

/**
 * Runs the build. If another build is running, waits for it first, because a build that belongs to a killed process
 * continues for a while.
 */
async function build(root: string, variables: Readonly<Record<string, string>>, signal: AbortSignal): Promise<void> {
  for (let seconds = 0; ; seconds += 1) {
    try {
      // The path is always set, because Next would read an unset variable from `.env`, even if ENV_FILE names another.
      const always = { BASE_PATH: addBasePath('/'), NEXT_TELEMETRY_DISABLED: '1' };
      await run(root, [BUILDER, 'build'], { ...variables, ...always }, signal);
      return;
    } catch (error) {
      const isOther = error instanceof StartError && error.message.includes(OTHER_BUILD);
      if (!isOther || seconds === MAX_WAIT_SECONDS) throw error;
    }
    await sleep(1000, undefined, { signal });
  }
}

const OTHER_BUILD = 'Another next build process is already running';
const MAX_WAIT_SECONDS = 120;

const builtFrom = (root: string): string => path.join(root, '.next/built-from');

function isBuilt(root: string): boolean {
  const file = builtFrom(root);
  return fs.existsSync(file) && fs.readFileSync(file, 'utf8') === fingerprint(root);
}

/**
 * Locks the build. If several instances are started from one checkout at the same time, one builds and the others wait
 * for it.
 */
async function lockBuild(root: string, signal: AbortSignal): Promise<FolderLock> {
  const folder = path.join(root, '.next/cache');
  try {
    fs.mkdirSync(folder, { recursive: true });
    for (let isFirst = true; ; isFirst = false) {
      const lock = await lockFolder(folder);
      if ('release' in lock) return lock;
      if (isFirst) console.log(`Waiting for process ${lock.heldBy}, which is building the app …`);
      await sleep(500, undefined, { signal });
    }
  } catch (cause) {
    // In a folder on a read-only file system, Node reports ENOENT.
    if (!hasCode(cause, 'EACCES', 'EPERM', 'EROFS', 'ENOENT')) throw cause;
    throw new StartError(
      `The app must be built, but this user cannot write to ${path.join(root, '.next')}. Run "npm run build" once as a user who can.`,
      { cause },
    );
  }
}

/** Reads and checks the content. Its modules are loaded only here, because most starts do not build. */
async function checkContent(root: string): Promise<StoredContent> {
  const [{ contentToStore }, { ContentError }] = await Promise.all([
    import('@/lib/content/content-to-store'),
    import('@/lib/content/fault'),
  ]);
  try {
    return contentToStore(root);
  } catch (cause) {
    if (!(cause instanceof ContentError)) throw cause;
    throw new StartError(`${cause.message}\n\nThe content has errors. Fix them, then start again.`, { cause });
  }
}

/** Runs a program of a package with the same Node as this process. Its output is shown only if it fails. */
async function run(
  root: string,
  [program, ...words]: readonly [string, ...string[]],
  variables: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<void> {
  const script = createRequire(path.join(root, 'package.json')).resolve(program);
  const options = { cwd: root, env: { ...process.env, ...variables, NODE_ENV: 'production' } as const };
  const { code, output } = await runProgram(process.execPath, [script, ...words], options, signal);
  if (code === 0) return;
  throw new StartError(`${output.trim()}\n\n"${path.basename(program, '.js')} ${words.join(' ')}" failed; see above.`);
}
