import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { SettingsFrame } from '@/app/_components/settings-frame';
import { viewDeletion } from '@/lib/account/delete-account';
import { getApp } from '@/lib/app-context';
import { requireLearnerId } from '@/lib/auth/session/session';
import { addBasePath } from '@/lib/base-path';
import { DeleteForm } from './_components/delete-form';

export const metadata: Metadata = { title: 'Your data' };

export default async function AccountDataPage() {
  const learnerId = await requireLearnerId('/account/data');
  const deletion = await viewDeletion(getApp().db, learnerId);
  if (deletion === null) redirect('/gone');
  return (
    <SettingsFrame here="/account/data">
      <div className="grid max-w-xl gap-8">
        <section aria-labelledby="download" className="grid gap-3">
          <h2 id="download" className="text-lg font-semibold">
            Download everything
          </h2>
          <p>
            You get one JSON file with everything we keep about you: your account, settings, answers, progress, classes,
            assignments, and invitations. It leaves out only secrets such as the hash of your password.{' '}
            <Link href="/privacy" prefetch={false} className="underline">
              What we keep, and why
            </Link>
          </p>
          <div>
            <a
              href={addBasePath('/api/account-data')}
              download
              className="inline-flex min-h-11 items-center rounded-lg border border-line bg-card px-4 py-2 font-medium text-ink no-underline hover:border-muted"
            >
              Download your data
            </a>
          </div>
        </section>
        <section aria-labelledby="delete" className="grid gap-3">
          <h2 id="delete" className="text-lg font-semibold">
            Delete your account
          </h2>
          <p>
            This immediately and permanently deletes your account, answers, progress, places in classes, and
            invitations. Class statistics will no longer include you. A class that only you teach is deleted too; its
            learners keep their progress. The operator’s backups still contain your data until they expire.
          </p>
          <DeleteForm hasPassword={deletion.hasPassword} />
        </section>
      </div>
    </SettingsFrame>
  );
}
