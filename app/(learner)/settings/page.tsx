import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { SignedInShell } from '@/app/_components/page-shell';
import { requireLearnerId } from '@/lib/auth/session';
import { getStudyContext } from '@/lib/study/process-context';
import { getSettings } from '@/lib/study/settings';
import { SettingsForm } from './_components/settings-form';

export const metadata: Metadata = { title: 'Settings' };

export default async function SettingsPage() {
  const learnerId = await requireLearnerId('/settings');
  const settings = await getSettings(getStudyContext().db, learnerId);
  if (!settings) redirect('/gone');
  const known = Intl.supportedValuesOf('timeZone');
  return (
    <SignedInShell here="/settings">
      <div className="mx-auto grid max-w-xl gap-6">
        <h1 className="text-2xl font-semibold">Settings</h1>
        <SettingsForm
          timeZone={settings.timeZone}
          timeZones={[...new Set([settings.timeZone, 'UTC', ...known])].sort()}
          dailyMinutes={settings.dailyMinutes}
          newPerDay={settings.newPerDay}
          retentionPercent={Math.round(settings.desiredRetention * 100)}
        />
      </div>
    </SignedInShell>
  );
}
