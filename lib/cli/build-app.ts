import { buildIfNeeded, generateIfNeeded } from './build/build';
import { runStoppable } from './run/run-command';

/**
 * `npm run build`: builds the app for production, unless the existing build was made from exactly the current sources.
 */
await runStoppable('npm run build', async (stop) => {
  await generateIfNeeded(process.cwd(), stop);
  await buildIfNeeded(process.cwd(), stop);
});
