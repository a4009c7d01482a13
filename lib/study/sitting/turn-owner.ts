import { isAccount } from '@/lib/db/account/accounts';
import type { StudyContext } from '@/lib/study/context';
import { findTurnOwner } from './turn';

/**
 * Returns whether a turn belongs to a learner whose account has since been deleted. Returns false for a token that was
 * not sealed here.
 */
export async function isTurnOwnerGone({ db, turnKey }: StudyContext, token: string): Promise<boolean> {
  const owner = findTurnOwner(token, turnKey);
  return owner !== null && !(await isAccount(db, owner));
}
