import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { encode } from 'uqr';
import { SignedInShell } from '@/app/_components/page-shell';
import { enrolmentUri } from '@/lib/auth/one-time-code';
import { beginSecondFactor } from '@/lib/auth/second-factor';
import { requireLearnerId } from '@/lib/auth/session';
import { sessionSecret } from '@/lib/auth/session-cookie';
import { findAccount } from '@/lib/db/accounts';
import { getDb } from '@/lib/db/client';
import { Enrolment } from './_components/enrolment';

export const metadata: Metadata = { title: 'Set up the second factor' };

export default async function SecondFactorPage() {
  const learnerId = await requireLearnerId('/account/second-factor');
  const db = getDb();
  const account = await findAccount(db, learnerId);
  if (!account) redirect('/gone');
  const installation = { db, secret: sessionSecret() };
  const secret = account.passwordHash === null ? null : await beginSecondFactor(installation, learnerId, new Date());
  if (secret === null) redirect('/account');
  const { data, size } = encode(enrolmentUri(secret, account.email), { border: 2 });
  return (
    <SignedInShell here="/account">
      <div className="mx-auto grid max-w-xl gap-6">
        <h1 className="text-2xl font-semibold">Set up the second factor</h1>
        <Enrolment
          squares={data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('')}
          size={size}
          secret={(secret.match(/.{1,4}/g) ?? []).join(' ')}
        />
      </div>
    </SignedInShell>
  );
}
