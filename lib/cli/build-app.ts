import { buildIfNeeded, generateIfNeeded } from './build/build';
import { runStoppable } from './run/run-command';
import { loadEnvironment } from './serve/load-environment';

/**
 * `npm run build`: builds the app for production, unless the existing build was made from exactly the current sources.
 */
await runStoppable('npm run build', async (stop) => {
  // The build depends on BASE_PATH.
  loadEnvironment();
  await generateIfNeeded(process.cwd(), stop);
  await buildIfNeeded(process.cwd(), stop);
});
