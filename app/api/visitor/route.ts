import { findLearnerId, isAccountGone } from '@/lib/auth/session';
import { answering, reply } from '../_exchange';

/** Whether a person is signed in, for pages that are made once for everyone; and whether their account was deleted. */
export const GET = answering(async () => {
  if ((await findLearnerId()) !== null) return reply({ signedIn: true });
  return reply((await isAccountGone()) ? { signedIn: false, isGone: true } : { signedIn: false });
});
