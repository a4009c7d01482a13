import { isAccountGone } from '@/lib/auth/session';
import { isAccount } from '@/lib/db/accounts';
import { getDb } from '@/lib/db/client';
import { getStudyContext } from '@/lib/study/process-context';
import { findTurnOwner } from '@/lib/study/turn';
import { refuse } from './_exchange';

/**
 * The reply to a request without a session: it says whether the account was deleted. The browser in which it was deleted has no cookie any more,
 * but a tab that was open there still has a question, whose token names the learner.
 * @param token the question's, where the request has one
 */
export async function refuseStranger(token?: string): Promise<Response> {
  return refuse((await isAccountGone()) || (await isOwnerGone(token)) ? 'no-learner' : 'signed-out');
}

async function isOwnerGone(token: string | undefined): Promise<boolean> {
  const owner = token === undefined ? null : findTurnOwner(token, getStudyContext().turnKey);
  return owner !== null && !(await isAccount(getDb(), owner));
}
