import 'server-only';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { isAccountGone } from '@/lib/auth/session/session';
import type { KeptState } from './use-kept-form';

/**
 * What a form's action returns when no one is signed in any more: it changed nothing, and the fields keep what was
 * typed. Without a script there is no page left to keep it on, because only its learner may see it; then this leads to
 * sign-in, and back afterward. A browser of a deleted account is told that the account is gone.
 * @param state what the form would say if something in it were wrong
 * @param here the path to come back to
 */
export async function signedOut<State extends object>(state: State, here: string): Promise<KeptState<State>> {
  if (await isAccountGone()) redirect('/gone');
  const isSentByScript = (await headers()).has('next-action');
  if (!isSentByScript) redirect(`/sign-in?next=${encodeURIComponent(here)}`);
  return { ...state, signedOut: true };
}
