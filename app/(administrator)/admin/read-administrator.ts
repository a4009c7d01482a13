import { notFound } from 'next/navigation';
import { type Administrator, findAdministrator } from '@/lib/administration/find-administrator';
import { getApp } from '@/lib/app-context';
import { requireLearnerId } from '@/lib/auth/session/session';

/**
 * Returns the signed-in administrator. Sends a stranger to the sign-in page. For everyone else, the page does not exist.
 * Every page below /admin calls this function, and every action calls `findAdministrator`, because a layout does not
 * protect actions.
 */
export async function requireAdministrator(here: string): Promise<Administrator> {
  const learnerId = await requireLearnerId(here);
  return (await findAdministrator(getApp().db, learnerId)) ?? notFound();
}
