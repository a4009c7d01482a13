'use server';

import { redirect } from 'next/navigation';
import { endSession } from '@/lib/auth/session/session';

/** Signs out and redirects to the landing page. */
export async function signOut(): Promise<void> {
  await endSession();
  redirect('/');
}
