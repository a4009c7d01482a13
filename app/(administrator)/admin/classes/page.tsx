import type { Metadata } from 'next';
import Link from 'next/link';
import { type ListedClass, readPage, viewClasses } from '@/lib/administration/view-accounts';
import { getApp } from '@/lib/app-context';
import { formatCount } from '@/lib/words/count';
import { formatDate } from '@/lib/words/date';
import { AdminFrame } from '../_components/admin-frame';
import { PageLinks } from '../_components/page-links';
import { requireAdministrator } from '../read-administrator';

export const metadata: Metadata = { title: 'All classes' };

type Props = { readonly searchParams: Promise<{ readonly page?: string | string[] }> };

export default async function AllClassesPage({ searchParams }: Props) {
  const administrator = await requireAdministrator('/admin/classes');
  const page = readPage((await searchParams).page);
  const classes = await viewClasses(getApp().db, administrator, page);
  return (
    <AdminFrame here="/admin/classes">
      <section aria-labelledby="classes" className="grid gap-3">
        <h2 id="classes" className="text-lg font-semibold">
          {formatCount(classes.total, 'class', 'classes')}
        </h2>
        <p className="text-muted">Only the instructors of a class can see what its learners answer and know.</p>
        <ul className="grid">
          {classes.entries.map((room) => (
            <ClassRow key={room.id} room={room} timeZone={administrator.timeZone} />
          ))}
        </ul>
        <PageLinks page={page} pageCount={classes.pageCount} to={(each) => `/admin/classes?page=${each}`} />
      </section>
    </AdminFrame>
  );
}

function ClassRow({ room, timeZone }: { readonly room: ListedClass; readonly timeZone: string }) {
  const joining = room.isJoinOpen ? 'the code is on' : 'the code is off';
  return (
    <li className="grid gap-x-6 border-t border-line py-2 sm:grid-cols-2">
      <span className="min-w-0 wrap-anywhere">
        {room.name}{' '}
        <span className="block text-sm text-muted">
          {formatCount(room.learnerCount, 'learner')} · {room.isArchived ? 'archived' : joining}
        </span>
      </span>
      <span className="min-w-0 wrap-anywhere sm:text-end">
        {room.instructorId !== null && (
          <Link href={`/admin/accounts/${room.instructorId}`} prefetch={false}>
            {room.instructor}
          </Link>
        )}
        <span className="block text-sm text-muted">opened {formatDate(room.createdAt, timeZone)}</span>
      </span>
    </li>
  );
}
