import type { Metadata } from 'next';
import Link from 'next/link';
import { Button } from '@/app/_components/ui/button';
import { Field } from '@/app/_components/ui/field';
import { type ListedAccount, readPage, viewAccounts } from '@/lib/administration/view-accounts';
import { getApp } from '@/lib/app-context';
import { addBasePath } from '@/lib/base-path';
import { formatCount } from '@/lib/words/count';
import { formatDate } from '@/lib/words/date';
import { AdminFrame } from '../_components/admin-frame';
import { PageLinks } from '../_components/page-links';
import { requireAdministrator } from '../read-administrator';

export const metadata: Metadata = { title: 'All accounts' };

type Query = Readonly<Record<'q' | 'page', string | string[] | undefined>>;
type Props = { readonly searchParams: Promise<Partial<Query>> };

/** The maximum number of characters of a search that are used. */
const LONGEST_SEARCH = 254;

export default async function AllAccountsPage({ searchParams }: Props) {
  const administrator = await requireAdministrator('/admin/accounts');
  const query = await searchParams;
  const search = typeof query.q === 'string' ? query.q.slice(0, LONGEST_SEARCH) : '';
  const page = readPage(query.page);
  const accounts = await viewAccounts(getApp().db, administrator, { search, page });
  const to = (each: number) => `/admin/accounts?${new URLSearchParams({ q: search, page: String(each) })}`;
  return (
    <AdminFrame here="/admin/accounts">
      <search>
        <form action={addBasePath('/admin/accounts')} className="flex max-w-xl flex-wrap items-end gap-3">
          <div className="min-w-0 grow">
            <Field label="Name or e-mail address" name="q" type="search" autoComplete="off" defaultValue={search} />
          </div>
          <Button type="submit" look="plain">
            Find
          </Button>
        </form>
      </search>
      <section aria-labelledby="accounts" className="grid gap-3">
        <h2 id="accounts" className="text-lg font-semibold">
          {search === ''
            ? formatCount(accounts.total, 'account')
            : `${formatCount(accounts.total, 'account')} with “${search}”`}
        </h2>
        <ul className="grid">
          {accounts.entries.map((account) => (
            <AccountRow key={account.id} account={account} timeZone={administrator.timeZone} />
          ))}
        </ul>
        <PageLinks page={page} pageCount={accounts.pageCount} to={to} />
      </section>
    </AdminFrame>
  );
}

function AccountRow({ account, timeZone }: { readonly account: ListedAccount; readonly timeZone: string }) {
  const states = [
    ...(account.isAdministrator ? ['administrator'] : []),
    ...(account.isDisabled ? ['disabled'] : []),
    ...(account.isVerified ? [] : ['address not verified']),
  ];
  return (
    <li className="grid gap-x-6 border-t border-line py-2 sm:grid-cols-2">
      <span className="min-w-0 wrap-anywhere">
        <Link href={`/admin/accounts/${account.id}`} prefetch={false} className="inline-flex min-h-11 items-center">
          {account.email}
        </Link>
        <span className="block text-sm text-muted">{account.name}</span>
      </span>
      <span className="text-sm text-muted sm:pt-3 sm:text-end">
        since {formatDate(account.createdAt, timeZone)}
        {states.length > 0 && <span className="block text-ink">{states.join(', ')}</span>}
      </span>
    </li>
  );
}
