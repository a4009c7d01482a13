import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { SignedInShell } from '@/app/_components/page-shell';
import { QrCode } from '@/app/_components/qr-code';
import { getApp } from '@/lib/app-context';
import { setUpSecondFactor } from '@/lib/auth/second-factor/set-up-second-factor';
import { requireLearnerId } from '@/lib/auth/session/session';
import { Enrolment } from './_components/enrolment';

export const metadata: Metadata = { title: 'Set up two-step verification' };

export default async function SecondFactorPage() {
  const learnerId = await requireLearnerId('/account/second-factor');
  const setUp = await setUpSecondFactor(getApp(), learnerId, new Date());
  if (!setUp.ok) redirect(setUp.code === 'no-account' ? '/gone' : '/account');
  const { secret, uri } = setUp.value;
  return (
    <SignedInShell here="/account">
      <div className="grid max-w-xl gap-6">
        <h1 className="text-h1 font-semibold">Set up two-step verification</h1>
        <Enrolment
          picture={
            <QrCode
              text={uri}
              label="QR code for an authenticator app; the key below contains the same secret"
              className="size-52"
            />
          }
          secret={(secret.match(/.{1,4}/g) ?? []).join(' ')}
        />
      </div>
    </SignedInShell>
  );
}
