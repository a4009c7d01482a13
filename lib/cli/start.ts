import fs from 'node:fs';
import path from 'node:path';
import { requireUnused } from '@/lib/db/private/start';
import { readEnvironment } from '@/lib/env';
import { logConsole } from '@/lib/monitor/log-console';
import { buildIfNeeded, generateIfNeeded } from './build';
import { requirePort, sayReady } from './listening';
import { openDatabase } from './open-database';
import { runCommand } from './run-command';
import { signingSecret } from './signing-secret';
import { watchSignals } from './stop-signal';

const ROOT = path.resolve(import.meta.dirname, '../..');
const dev = process.argv.includes('--dev');

/** `npm start`: from a fresh checkout to a page that answers, and on Ctrl-C back to nothing. */
await runCommand(async () => {
  process.chdir(ROOT);
  if (fs.existsSync('.env')) process.loadEnvFile('.env');
  const stop = watchSignals();
  /** What was opened and must be closed, in that order. */
  const closers: (() => Promise<void>)[] = [];
  try {
    await start(stop, closers);
  } catch (error) {
    if (!stop.aborted) throw error;
  } finally {
    for (const close of closers.reverse()) await close();
  }
});
process.exit();

/** Gives no more control back until `stop` is aborted or the database is lost. */
async function start(stop: AbortSignal, closers: (() => Promise<void>)[]): Promise<void> {
  const environment = readEnvironment();
  const { DATABASE_URL, DATA_DIR, HOST, PORT, NEXTAUTH_SECRET, NEXTAUTH_URL, LOG_LEVEL } = environment;
  const secret = NEXTAUTH_SECRET ?? signingSecret(DATA_DIR);
  if (DATABASE_URL === undefined) await requireUnused(DATA_DIR);
  await requirePort(HOST, PORT);
  const database = await openDatabase(environment);
  closers.push(database.close);
  await generateIfNeeded(ROOT, stop);
  if (!dev) await buildIfNeeded(ROOT, stop);
  stop.throwIfAborted();
  Object.assign(process.env, {
    NODE_ENV: dev ? 'development' : 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    DATABASE_URL: database.url,
    NEXTAUTH_SECRET: secret,
    LOG_LEVEL,
    // The headers that this makes next-auth believe are written by our web server.
    ...(NEXTAUTH_URL === undefined && { AUTH_TRUST_HOST: 'true' }),
  });
  const { startWebServer } = await import('./web-server');
  closers.push(
    await startWebServer({
      root: ROOT,
      dev,
      host: HOST,
      port: PORT,
      publicUrl: NEXTAUTH_URL,
      formTargets: signInOrigins(),
      proxies: environment.TRUST_PROXY,
    }),
  );
  if (!dev) closers.push(logConsole());
  await sayReady(environment);
  const stopped = new Promise((resolve) => stop.addEventListener('abort', resolve));
  await Promise.race([stopped, database.lost]);
}

/** Without a script, signing in elsewhere is a form that leads to the provider. */
function signInOrigins(): readonly string[] {
  const { OIDC_ISSUER = '' } = process.env;
  return URL.canParse(OIDC_ISSUER) ? [new URL(OIDC_ISSUER).origin] : [];
}
