import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { type AccountForAdministrator, viewManagedAccount } from '@/lib/administration/view-accounts';
import { getApp } from '@/lib/app-context';
import { formatDate, formatDateTime } from '@/lib/words/date';
import { ActList } from '../../_components/act-list';
import { AdminFrame } from '../../_components/admin-frame';
import { Facts } from '../../_components/facts';
import { requireAdministrator } from '../../read-administrator';
import { AccountActions } from './_components/account-actions';

export const metadata: Metadata = { title: 'Manage an account' };

type Props = { readonly params: Promise<{ readonly id: string }> };

export default async function ManagedAccountPage({ params }: Props) {
  const id = z.uuid().safeParse((await params).id);
  if (!id.success) notFound();
  const administrator = await requireAdministrator(`/admin/accounts/${id.data}`);
  const account = await viewManagedAccount(getApp().db, administrator, id.data);
  if (!account) notFound();
  return (
    <AdminFrame here="/admin/accounts">
      <div className="grid max-w-2xl gap-8">
        <section aria-labelledby="account" className="grid gap-3">
          <h2 id="account" className="text-lg font-semibold wrap-anywhere">
            {account.email}
          </h2>
          <Facts facts={listFacts(account, administrator.timeZone)} />
        </section>
        {account.id === administrator.id ? (
          <p>
            This is your own account. You can change it on your <Link href="/account">account page</Link>.
          </p>
        ) : (
          <AccountActions
            {...{ id: account.id, email: account.email }}
            hasSecondFactor={account.hasSecondFactor}
            isDisabled={account.isDisabled}
          />
        )}
        <section aria-labelledby="acts" className="grid gap-3">
          <h2 id="acts" className="text-lg font-semibold">
            What administrators did
          </h2>
          <ActList acts={account.acts} timeZone={administrator.timeZone} isAboutOne />
        </section>
      </div>
    </AdminFrame>
  );
}

function listFacts(account: AccountForAdministrator, timeZone: string) {
  const signsInWith = [
    ...(account.hasPassword ? ['password'] : []),
    ...(account.hasSecondFactor ? ['two-step verification'] : []),
    ...(account.outsideLoginCount > 0 ? ['OpenID'] : []),
  ];
  return [
    ['Name', account.name],
    ['Role', account.isAdministrator ? 'Administrator' : 'None'],
    [
      'State',
      account.disabledAt === null ? 'Can sign in' : `Disabled since ${formatDateTime(account.disabledAt, timeZone)}`,
    ],
    ['Address', account.isVerified ? 'Verified' : 'Not verified'],
    ['Ways to sign in', signsInWith.length > 0 ? signsInWith.join(', ') : 'None yet. A reset link sets a password.'],
    ['Created', formatDate(account.createdAt, timeZone)],
    ['Last seen', account.lastSeenAt === null ? 'Never' : formatDateTime(account.lastSeenAt, timeZone)],
    ['Classes', `Learns in ${account.classCount}, teaches ${account.taughtCount}`],
  ] as const;
}
