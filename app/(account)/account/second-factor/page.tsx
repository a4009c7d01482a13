import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { encode } from 'uqr';
import { SignedInShell } from '@/app/_components/page-shell';
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
  const { data, size } = encode(uri, { border: 2 });
  return (
    <SignedInShell here="/account">
      <div className="grid max-w-xl gap-6">
        <h1 className="text-h1 font-semibold">Set up two-step verification</h1>
        <Enrolment
          squares={data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('')}
          size={size}
          secret={(secret.match(/.{1,4}/g) ?? []).join(' ')}
        />
      </div>
    </SignedInShell>
  );
}
