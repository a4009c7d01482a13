import { getApp } from '@/lib/app-context';

type Kept = { wellKnownApp?: unknown; wellKnownConnections?: unknown };

/** Closes the app of this process and forgets it, so that the next `getApp` makes a new one. Test files share a process. */
export async function closeApp(): Promise<void> {
  await getApp().close();
  const kept = globalThis as Kept;
  delete kept.wellKnownApp;
  delete kept.wellKnownConnections;
}
