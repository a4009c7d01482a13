import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { SignedInShell } from '@/app/_components/page-shell';
import { requireAsking } from '@/lib/auth/session';
import { findAccount } from '@/lib/db/accounts';
import { getDb } from '@/lib/db/client';
import { countRecoveryCodes } from '@/lib/db/second-factors';
import { listSessions } from '@/lib/db/sessions';
import { findSettings } from '@/lib/db/settings';
import { EmailSection } from './_components/email-section';
import { PasswordSection } from './_components/password-section';
import { SecondFactorSection } from './_components/second-factor-section';
import { SessionList } from './_components/session-list';

export const metadata: Metadata = { title: 'Account' };

export default async function AccountPage() {
  const { learnerId, sessionId } = await requireAsking('/account');
  const db = getDb();
  const [account, sessions, recoveryCodes, settings] = await Promise.all([
    findAccount(db, learnerId),
    listSessions(db, learnerId, new Date()),
    countRecoveryCodes(db, learnerId),
    findSettings(db, learnerId),
  ]);
  if (!account) redirect('/gone');
  return (
    <SignedInShell here="/account">
      <div className="mx-auto grid max-w-xl gap-10">
        <h1 className="text-2xl font-semibold">Account</h1>
        <EmailSection name={account.name} email={account.email} isVerified={account.emailVerifiedAt !== null} />
        <SessionList sessions={sessions} here={sessionId} timeZone={settings?.timeZone ?? 'UTC'} />
        <PasswordSection hasPassword={account.passwordHash !== null} />
        {account.passwordHash !== null && (
          <SecondFactorSection isOn={account.hasSecondFactor} recoveryCodes={recoveryCodes} />
        )}
        <p>
          <a href="/account/data" className="underline">
            Download or delete everything about you
          </a>
        </p>
      </div>
    </SignedInShell>
  );
}
