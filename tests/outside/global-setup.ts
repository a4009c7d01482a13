import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { findRunningDatabase } from '@/lib/postgres/running';
import { makeDataDir, removeDataDir, startApp } from './running-app';

/** The app that receives the requests of all tests in a run. */
type AppUnderTest = {
  readonly url: string;
  readonly databaseUrl: string;
  readonly secret: string;
  readonly metricsToken: string;
  /** The file with everything that the app prints. */
  readonly logFile: string;
  readonly dataDir: string;
  readonly pid: number;
  /** The maximum number of files and connections that the app may have open, where a limit can be set. */
  readonly mostDescriptors: number;
};

declare module 'vitest' {
  interface ProvidedContext {
    app: AppUnderTest;
  }
}

const METRICS_TOKEN = 'a token for the metrics of tests';
const SECRET = 'a secret that the tests know too';
/** The limit that many services have by default. */
const DESCRIPTORS = 1_024;

/** Starts one app for all outside tests, and stops it after them. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = makeDataDir();
  const logFile = path.join(dataDir, 'app.log');
  const variables = { LOG_LEVEL: 'info', METRICS_TOKEN };
  const bounds = process.platform === 'linux' ? { mostDescriptors: DESCRIPTORS } : {};
  const app = await startApp({ dataDir, secret: SECRET, variables, logFile, ...bounds }).catch((error) => {
    removeDataDir(dataDir);
    throw error;
  });
  const databaseUrl = await findRunningDatabase(dataDir);
  if (databaseUrl === null) throw new Error('the app runs without its database');
  project.provide('app', {
    url: app.url,
    databaseUrl,
    secret: SECRET,
    metricsToken: METRICS_TOKEN,
    logFile,
    dataDir,
    pid: app.pid,
    mostDescriptors: DESCRIPTORS,
  });
  return async () => {
    await app.stop();
    removeDataDir(dataDir);
  };
}
