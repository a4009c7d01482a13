import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { SettingsFrame } from '@/app/_components/settings-frame';
import { viewDeletion } from '@/lib/account/delete-account';
import { getApp } from '@/lib/app-context';
import { requireLearnerId } from '@/lib/auth/session/session';
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
            One JSON file with all that is kept about you: your account and settings, every answer with its question in
            words, what the memory model makes of them, your classrooms, what you assigned in those you opened, and
            invitations to your verified address. Only what proves who you are is left out, such as the hash of your
            password.{' '}
            <Link href="/privacy" prefetch={false} className="underline">
              What is kept, and why
            </Link>
          </p>
          <div>
            <a
              href="/api/account-data"
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
            At once and for good: your account, your answers, your memories, your places in classrooms and invitations
            to your verified address. Nothing is kept, in no statistics either: a class’s figures are worked out from
            those who are in it, and no longer include you. A classroom that only you teach is deleted too; its learners
            keep what they have learnt. Backups that the operator has made still hold you until they are thrown away.
          </p>
          <DeleteForm hasPassword={deletion.hasPassword} />
        </section>
      </div>
    </SettingsFrame>
  );
}
