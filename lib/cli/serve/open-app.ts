import { OWN_PARTS } from '@/app/_own-part/read-own-part';
import { appApiContext } from '@/lib/api/app-api-context';
import { serveRoutes } from '@/lib/api/serve-routes';
import { startApp } from '@/lib/app-context';
import type { DataRoutes } from '@/lib/web/data-routes';
import type { OwnParts } from '@/lib/web/own-part/own-parts';

/** The parts of the app that the web server serves without Next. */
export type OpenedApp = { readonly dataRoutes: DataRoutes; readonly ownParts: OwnParts };

/**
 * Opens the app of this process. The pages in Next's bundle then use the same app. The build makes a bundle of this
 * file (lib/cli/build/bundle-app.ts).
 */
export async function openApp(): Promise<OpenedApp> {
  await startApp();
  return { dataRoutes: serveRoutes(appApiContext), ownParts: OWN_PARTS };
}
