/** Runs once when the server starts. Opens the app, and gives the web server the JSON routes. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { startApp } = await import('@/lib/app-context');
  await startApp();
  const { publishRoutes } = await import('@/lib/api/publish-routes');
  publishRoutes();
}
