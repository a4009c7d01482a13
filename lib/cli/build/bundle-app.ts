import path from 'node:path';
import { bundle } from './bundle.mjs';

/** The folder of the bundle that opens the app. */
const folderIn = (root: string): string => path.join(root, '.next/opened');

/** The bundle of `lib/cli/serve/open-app.ts`, which the web server loads. */
export const openAppFile = (root: string): string => path.join(folderIn(root), 'open-app.mjs');

/**
 * Bundles what the web server serves without Next. Next's compiler would take several seconds of processor time for the
 * same files; esbuild takes a fraction of a second. The bundle of the start command cannot include these files, because
 * it is made before the database client is generated.
 */
export async function bundleApp(root: string): Promise<void> {
  await bundle(root, { 'open-app': 'lib/cli/serve/open-app.ts' }, folderIn(root));
}
