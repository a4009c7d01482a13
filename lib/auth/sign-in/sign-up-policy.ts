import { findInstallation } from '@/lib/db/administration/installation';
import { isInvited } from '@/lib/db/classroom/invitations';
import type { Db } from '@/lib/db/connection/client';
import type { Environment, SignUpRule } from '@/lib/env';

/** What decides who may create an account. */
export type SignUpContext = { readonly db: Db; readonly environment: Pick<Environment, 'SIGN_UP'> };

/** Who may create an account on this installation, and whom others can ask. */
export type SignUpPolicy = {
  readonly rule: SignUpRule;
  /** Whether the environment fixes the rule, so that no administrator can change it. */
  readonly isFixed: boolean;
  /** Whom to ask for an invitation, in the administrator's words; null if no one has said. */
  readonly contact: string | null;
};

/** Reads the policy: `SIGN_UP` in the environment or, without it, what an administrator chose. */
export async function readSignUpPolicy({ db, environment: { SIGN_UP } }: SignUpContext): Promise<SignUpPolicy> {
  const { signUp, contact } = await findInstallation(db);
  return { rule: SIGN_UP ?? signUp, isFixed: SIGN_UP !== undefined, contact };
}

/** Returns whether the owner of an address may create an account without a class code. */
export async function mayAddressJoin(installation: SignUpContext, email: string): Promise<boolean> {
  const { rule } = await readSignUpPolicy(installation);
  return rule === 'open' || isInvited(installation.db, email);
}

/** Returns whether signing in with a provider may create an account for an address that the provider has verified. */
export async function mayProviderMakeAccount(installation: SignUpContext, email: string): Promise<boolean> {
  const { rule } = await readSignUpPolicy(installation);
  return rule === 'open' || (rule === 'invited' && isInvited(installation.db, email));
}

/** Returns whom to ask for an invitation, as a sentence. */
export const whomToAsk = ({ contact }: Pick<SignUpPolicy, 'contact'>): string =>
  `To get an invitation, ask ${contact ?? 'your instructor or the people who run this server'}.`;
