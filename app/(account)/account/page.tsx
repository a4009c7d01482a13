import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { SettingsFrame } from '@/app/_components/settings-frame';
import { viewAccount } from '@/lib/account/view-account';
import { getApp } from '@/lib/app-context';
import { requireSession } from '@/lib/auth/session/session';
import { EmailSection } from './_components/email-section';
import { PasswordSection } from './_components/password-section';
import { SecondFactorSection } from './_components/second-factor-section';
import { SessionList } from './_components/session-list';

export const metadata: Metadata = { title: 'Account' };

export default async function AccountPage() {
  const { learnerId, sessionId } = await requireSession('/account');
  const account = await viewAccount(getApp().db, learnerId, new Date());
  if (!account) redirect('/gone');
  return (
    <SettingsFrame here="/account">
      <div className="grid max-w-xl gap-10">
        {account.isAdministrator && (
          <p>
            You are an administrator of this server. <Link href="/admin">Open Administration</Link>
          </p>
        )}
        <EmailSection name={account.name} email={account.email} isVerified={account.isVerified} />
        <SessionList sessions={account.sessions} here={sessionId} timeZone={account.timeZone} />
        <PasswordSection hasPassword={account.hasPassword} />
        {account.hasPassword && (
          <SecondFactorSection isOn={account.hasSecondFactor} recoveryCodes={account.recoveryCodes} />
        )}
      </div>
    </SettingsFrame>
  );
}
