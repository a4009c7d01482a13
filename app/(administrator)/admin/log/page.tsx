import type { Metadata } from 'next';
import { readPage, viewActs } from '@/lib/administration/view-accounts';
import { getApp } from '@/lib/app-context';
import { ActList } from '../_components/act-list';
import { AdminFrame } from '../_components/admin-frame';
import { PageLinks } from '../_components/page-links';
import { requireAdministrator } from '../read-administrator';

export const metadata: Metadata = { title: 'Administration log' };

type Props = { readonly searchParams: Promise<{ readonly page?: string | string[] }> };

export default async function AdministrationLogPage({ searchParams }: Props) {
  const administrator = await requireAdministrator('/admin/log');
  const page = readPage((await searchParams).page);
  const acts = await viewActs(getApp().db, administrator, page);
  return (
    <AdminFrame here="/admin/log">
      <section aria-labelledby="log" className="grid gap-3">
        <h2 id="log" className="text-lg font-semibold">
          What administrators did
        </h2>
        <p className="text-muted">No one can change or remove an entry.</p>
        <ActList acts={acts.entries} timeZone={administrator.timeZone} />
        <PageLinks page={page} pageCount={acts.pageCount} to={(each) => `/admin/log?page=${each}`} />
      </section>
    </AdminFrame>
  );
}
