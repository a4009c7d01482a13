import fs from 'node:fs';
import path from 'node:path';
import { StartError } from '@/lib/system/start-error';
import { formatBytes } from '@/lib/words/size';
import { copyFiles } from './assemble/copy-files';
import { listRunningFiles } from './assemble/list-running-files';
import { buildIfNeeded, generateIfNeeded } from './build/build';
import { runStoppable } from './run/run-command';
import { loadEnvironment } from './serve/load-environment';

/**
 * `npm run assemble -- FOLDER`: copies everything that the built app needs to run into a new folder, without what only
 * the build needs. The image consists of this folder.
 */
await runStoppable('npm run assemble', async (stop) => {
  const [folder, ...more] = process.argv.slice(2);
  if (folder === undefined || more.length > 0) throw new StartError('Name one folder: npm run assemble -- FOLDER');
  const root = process.cwd();
  const to = path.resolve(folder);
  if (fs.existsSync(to) && fs.readdirSync(to).length > 0) throw new StartError(`${to} is not empty.`);
  loadEnvironment();
  await generateIfNeeded(root, stop);
  await buildIfNeeded(root, stop);
  const files = await listRunningFiles(root);
  const bytes = copyFiles(root, to, files);
  console.log(`Copied ${files.length} files (${formatBytes(bytes)}) to ${to}.`);
});
