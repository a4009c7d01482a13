import type { ReactNode } from 'react';
import { TabbedFrame } from './tabbed-frame';

const TABS = [
  { href: '/settings', label: 'Study' },
  { href: '/account', label: 'Account' },
  { href: '/account/data', label: 'Privacy & data' },
] as const;

type SettingsFrameProps = { readonly here: (typeof TABS)[number]['href']; readonly children: ReactNode };

/** The frame of all settings pages. */
export function SettingsFrame({ here, children }: SettingsFrameProps) {
  return (
    <TabbedFrame title="Settings" tabs={TABS} here={here}>
      {children}
    </TabbedFrame>
  );
}
