import { OWN_PARTS } from '@/app/_own-part/read-own-part';
import { appApiContext } from '@/lib/api/app-api-context';
import { serveRoutes } from '@/lib/api/serve-routes';
import { startApp } from '@/lib/app-context';
import type { DataRoutes } from '@/lib/web/data-routes';
import type { OwnParts } from '@/lib/web/own-part/own-parts';

/** What the web server serves from the opened app without Next. */
export type OpenedApp = { readonly dataRoutes: DataRoutes; readonly ownParts: OwnParts };

/**
 * Opens the app of this process, which the pages in Next's bundle then use too. The build makes a bundle of this file
 * (lib/cli/build/bundle-app.ts).
 */
export async function openApp(): Promise<OpenedApp> {
  await startApp();
  return { dataRoutes: serveRoutes(appApiContext), ownParts: OWN_PARTS };
}
