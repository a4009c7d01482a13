import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { takeStoredContent } from '@/lib/content/stored-content';
import { NEXT_AUTH_PATH } from '@/lib/env';
import { logConsole } from '@/lib/monitor/log-console';
import { requireUnused } from '@/lib/postgres/start';
import { StartError } from '@/lib/system/start-error';
import { unlessAborted } from '@/lib/system/unless-aborted';
import { VERSION } from '@/lib/version';
import { buildIfNeeded, generateIfNeeded } from './build/build';
import { runStoppable } from './run/run-command';
import { startAutomaticBackups } from './serve/automatic-backups';
import { printReady, requirePort } from './serve/listening';
import { loadEnvironment } from './serve/load-environment';
import { openDatabase } from './serve/open-database';
import { requirePublicAddress } from './serve/require-public-address';
import { printSetupLink } from './serve/setup-link';
import { signingSecret } from './serve/signing-secret';

const ROOT = path.resolve(import.meta.dirname, '../..');
const dev = process.argv.includes('--dev');
/**
 * How long a stop waits for a web server that is still starting, in milliseconds. The start of a web server cannot be
 * interrupted.
 */
const STARTING_MS = 10_000;

type Closer = () => Promise<void>;

/**
 * `npm start`: starts the app, even from a fresh checkout, and waits until its first page can be loaded. Ctrl-C stops
 * everything.
 */
await runStoppable(
  dev ? 'npm run dev' : 'npm start',
  async (stop) => {
    process.chdir(ROOT);
    requireNoOptions();
    console.log(`Well Known ${VERSION}`);
    /** Functions that close what was opened, in the order in which to call them. */
    const closers: Closer[] = [];
    try {
      await start(stop, closers);
    } finally {
      await closeAll(closers.reverse());
    }
  },
  { codeWhenStopped: 0 },
);

/** Throws a StartError if there are words after the command, because they would have no effect. */
function requireNoOptions(): void {
  const [word] = process.argv.slice(2).filter((each) => each !== '--dev');
  if (word === undefined) return;
  throw new StartError(
    `There is no option "${word}". Settings are environment variables, as in "PORT=8080 npm start" (docs/operate.md).`,
  );
}

/** Starts the app. Rejects if `stop` is aborted at any step, or if the database is lost. */
async function start(stop: AbortSignal, closers: Closer[]): Promise<void> {
  const environment = loadEnvironment();
  const { DATABASE_URL, DATA_DIR, HOST, PORT, NEXTAUTH_SECRET, NEXTAUTH_URL, LOG_LEVEL } = environment;
  requirePublicAddress(environment);
  const secret = NEXTAUTH_SECRET ?? signingSecret(DATA_DIR);
  if (DATABASE_URL === undefined) await unlessAborted(stop, requireUnused(DATA_DIR));
  await unlessAborted(stop, requirePort(HOST, PORT));
  Object.assign(process.env, {
    NODE_ENV: dev ? 'development' : 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    // Without this variable, Next would read `.env` again, even if ENV_FILE names another file.
    __NEXT_PROCESSED_ENV: 'true',
    NEXTAUTH_SECRET: secret,
    LOG_LEVEL,
    // Below, DATABASE_URL is always set, so the default for a private database has to be written out.
    BACKUP_EVERY: environment.BACKUP_EVERY === null ? 'off' : `${environment.BACKUP_EVERY}h`,
    // This variable makes next-auth trust the headers that our web server writes.
    ...(NEXTAUTH_URL === undefined
      ? { AUTH_TRUST_HOST: 'true' }
      : { NEXTAUTH_URL: `${NEXTAUTH_URL}${NEXT_AUTH_PATH}` }),
  });
  const opening = openDatabase(environment, stop);
  // Next's modules are loaded while PostgreSQL starts. If they cannot be loaded, the start below says so.
  if (!dev) import('./serve/web-server').then(({ loadNext }) => loadNext()).catch(() => undefined);
  const database = await opening;
  closers.push(database.close);
  process.env.DATABASE_URL = database.url;
  await generateIfNeeded(ROOT, stop);
  if (!dev) {
    await buildIfNeeded(ROOT, stop);
    takeStoredContent(ROOT);
  }
  stop.throwIfAborted();
  const { startWebServer } = await import('./serve/web-server');
  stop.throwIfAborted();
  const starting = startWebServer({
    root: ROOT,
    dev,
    host: HOST,
    port: PORT,
    publicUrl: NEXTAUTH_URL,
    formTargets: signInOrigins(environment.OIDC_ISSUER),
    proxies: environment.TRUST_PROXY,
  });
  closers.push(async () => {
    const close = await Promise.race([starting.catch(() => undefined), sleep(STARTING_MS, undefined, { ref: false })]);
    await close?.();
  });
  await unlessAborted(stop, starting);
  if (!dev) closers.push(logConsole());
  closers.push(startAutomaticBackups({ ...environment, url: database.url, clock: () => new Date() }));
  const address = await printReady(environment, stop);
  await unlessAborted(stop, printSetupLink(address));
  await unlessAborted(stop, database.lost);
}

/** Closes everything in order, even if one closer fails. Then throws the first failure, if any. */
async function closeAll(closers: readonly Closer[]): Promise<void> {
  const failures: unknown[] = [];
  for (const close of closers) await close().catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw failures[0];
}

/**
 * Returns the other origins that the sign-in form may send users to. Without a script, signing in with a provider
 * submits a form that redirects to the provider.
 */
function signInOrigins(issuer: string | undefined): readonly string[] {
  return issuer === undefined ? [] : [new URL(issuer).origin];
}
