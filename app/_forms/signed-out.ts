import 'server-only';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { isAccountGone } from '@/lib/auth/session/session';
import type { KeptState } from './use-kept-form';

/**
 * Returns the state of a form whose session has ended. The action changed nothing, and the fields keep their input.
 * Without JavaScript, there is no page to keep the input on, so this redirects to sign-in and afterward back to the
 * form. A browser that was signed in to a deleted account is redirected to a page that says that the account is gone.
 * @param state the form's state with its input, as if there were an error
 * @param here the path to return to
 */
export async function signedOut<State extends object>(state: State, here: string): Promise<KeptState<State>> {
  if (await isAccountGone()) redirect('/gone');
  const isSentByScript = (await headers()).has('next-action');
  if (!isSentByScript) redirect(`/sign-in?next=${encodeURIComponent(here)}`);
  return { ...state, signedOut: true };
}
