import { makeDataDir, removeDataDir, startApp } from '../outside/running-app';
import { SECRET } from './crib';

/**
 * Starts the one app that all stories use, builds it first if there is no build of these sources, and stops it at the
 * end.
 */
export default async function setup(): Promise<() => Promise<void>> {
  const dataDir = makeDataDir();
  try {
    const app = await startApp({ dataDir, secret: SECRET });
    process.env.WELL_KNOWN_URL = app.url;
    process.env.WELL_KNOWN_DATA = dataDir;
    return async () => {
      await app.stop();
      removeDataDir(dataDir);
    };
  } catch (error) {
    removeDataDir(dataDir);
    throw error;
  }
}
