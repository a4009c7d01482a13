import { getApp } from '@/lib/app-context';
import { processSlot } from '@/lib/system/process-slot';

/**
 * Closes the app of this process and forgets it, so that the next `getApp` makes a new one. Test files share a process.
 */
export async function closeApp(): Promise<void> {
  await getApp().close();
  for (const name of ['app', 'connections']) delete processSlot(name).value;
}
