import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { SignedInShell } from '@/app/_components/page-shell';
import { getApp } from '@/lib/app-context';
import { requireLearnerId } from '@/lib/auth/session/session';
import { viewSettings } from '@/lib/study/settings/view-settings';
import { SettingsForm } from './_components/settings-form';

export const metadata: Metadata = { title: 'Settings' };

export default async function SettingsPage() {
  const learnerId = await requireLearnerId('/settings');
  const view = await viewSettings(getApp(), learnerId, new Date());
  if (!view.ok) redirect('/gone');
  const { fields, preview } = view.value;
  const known = Intl.supportedValuesOf('timeZone');
  return (
    <SignedInShell here="/settings">
      <div className="grid gap-6">
        <header className="grid gap-2">
          <h1 className="text-2xl font-semibold">Settings</h1>
          <p className="max-w-2xl text-muted">
            Your days, your pace, your exam. What a change would cost is shown before you save it.
          </p>
        </header>
        <SettingsForm
          fields={fields}
          preview={preview}
          timeZones={[...new Set([fields.timeZone ?? 'UTC', 'UTC', ...known])].sort()}
        />
      </div>
    </SignedInShell>
  );
}
