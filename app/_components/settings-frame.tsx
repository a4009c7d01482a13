import type { ReactNode } from 'react';
import { SignedInShell } from './page-shell';
import { TabLinks } from './ui/tab-links';

const TABS = [
  { href: '/settings', label: 'Study' },
  { href: '/account', label: 'Account' },
  { href: '/account/data', label: 'Privacy & data' },
] as const;

type SettingsFrameProps = { readonly here: (typeof TABS)[number]['href']; readonly children: ReactNode };

/** The frame of all settings pages. */
export function SettingsFrame({ here, children }: SettingsFrameProps) {
  return (
    <SignedInShell here={here}>
      <div className="grid gap-6">
        <h1 className="text-h1 font-semibold">Settings</h1>
        <TabLinks label="Settings" tabs={TABS} here={here} />
        {children}
      </div>
    </SignedInShell>
  );
}
