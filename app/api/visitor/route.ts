import { findLearnerId } from '@/lib/auth/session';
import { reply } from '../_exchange';

/** Whether somebody is signed in: for pages that are made once, for everybody. */
export async function GET(): Promise<Response> {
  return reply({ signedIn: (await findLearnerId()) !== null });
}
