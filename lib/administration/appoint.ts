import { readEmailAddress } from '@/lib/auth/sign-in/email-address';
import { changeAdministrator, findNamedAccount } from '@/lib/db/administration/administrators';
import type { Db } from '@/lib/db/connection/client';
import { fail, type Result, succeed } from '@/lib/result';

/** What someone with a shell on the server asks for. */
export type Appointment = {
  readonly email: string;
  /** Whether the account becomes an administrator's, or an ordinary one again. */
  readonly becomes: boolean;
  /** Whether the address may be unverified, so that a stranger could have made the account. */
  readonly trustsAddress: boolean;
};

/**
 * Makes the owner of an address an administrator, or takes the role away. This takes effect with the owner's next
 * request.
 */
export async function appoint(
  db: Db,
  { email, becomes, trustsAddress }: Appointment,
  now: Date,
): Promise<Result<{ readonly email: string }, 'no-account' | 'not-verified' | 'unchanged'>> {
  const address = readEmailAddress(email);
  const account = address.ok ? await findNamedAccount(db, address.value) : null;
  if (!account) return fail('no-account');
  if (becomes && account.emailVerifiedAt === null && !trustsAddress) return fail('not-verified');
  const act = { act: becomes ? 'grant' : 'revoke', byId: null } as const;
  const isChanged = await changeAdministrator(db, { accountId: account.id, becomes }, act, now);
  return isChanged ? succeed({ email: account.email }) : fail('unchanged');
}
