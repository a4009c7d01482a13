import { buildIfNeeded, generateIfNeeded } from './build';
import { runCommand } from './run-command';

/** `npm run build`: builds the app for production, unless the build is of these very sources. */
await runCommand(async () => {
  const { signal } = new AbortController();
  await generateIfNeeded(process.cwd(), signal);
  await buildIfNeeded(process.cwd(), signal);
});
