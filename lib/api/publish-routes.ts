import { publishDataRoutes } from '@/lib/web/data-routes';
import { appApiContext } from './app-api-context';
import { serveRoutes } from './serve-routes';

/** Gives the JSON routes of this process's app to the web server in the same process. */
export const publishRoutes = (): void => publishDataRoutes(serveRoutes(appApiContext));
