/**
 * Runs once when the development server starts, and opens the app. The web server opens a built app itself, so the build
 * leaves out everything that this file imports, instead of compiling most of the app a second time.
 */
export async function register(): Promise<void> {
  if (process.env.NODE_ENV === 'development' && process.env.NEXT_RUNTIME === 'nodejs') {
    const { startApp } = await import('@/lib/app-context');
    await startApp();
  }
}
