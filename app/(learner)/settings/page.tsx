import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { SettingsFrame } from '@/app/_components/settings-frame';
import { getApp } from '@/lib/app-context';
import { requireLearnerId } from '@/lib/auth/session/session';
import { viewSettings } from '@/lib/study/settings/view-settings';
import { SettingsForm } from './_components/settings-form';

export const metadata: Metadata = { title: 'Settings' };

export default async function SettingsPage() {
  const learnerId = await requireLearnerId('/settings');
  const view = await viewSettings(getApp(), learnerId, new Date());
  if (!view.ok) redirect('/gone');
  const { fields, goals, preview } = view.value;
  const known = Intl.supportedValuesOf('timeZone');
  return (
    <SettingsFrame here="/settings">
      <SettingsForm
        fields={fields}
        goals={goals}
        preview={preview}
        timeZones={[...new Set([fields.timeZone ?? 'UTC', 'UTC', ...known])].sort()}
      />
    </SettingsFrame>
  );
}
