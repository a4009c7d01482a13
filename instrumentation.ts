/**
 * Runs once when the server starts. Opens the app, and gives the web server the JSON routes and the functions that read
 * the learner's own part of a page.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { startApp } = await import('@/lib/app-context');
  await startApp();
  const { publishRoutes } = await import('@/lib/api/publish-routes');
  publishRoutes();
  const [{ publishOwnParts }, { OWN_PARTS }] = await Promise.all([
    import('@/lib/web/own-part/own-parts'),
    import('@/app/_own-part/read-own-part'),
  ]);
  publishOwnParts(OWN_PARTS);
}
