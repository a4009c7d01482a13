import type { ReactNode } from 'react';
import { TabbedFrame } from '@/app/_components/tabbed-frame';

const TABS = [
  { href: '/admin', label: 'Overview' },
  { href: '/admin/accounts', label: 'Accounts' },
  { href: '/admin/classes', label: 'Classes' },
  { href: '/admin/log', label: 'Log' },
] as const;

type AdminFrameProps = { readonly here: (typeof TABS)[number]['href']; readonly children: ReactNode };

/** The frame of all pages for administrators. */
export function AdminFrame({ here, children }: AdminFrameProps) {
  return (
    <TabbedFrame title="Administration" tabs={TABS} here={here}>
      {children}
    </TabbedFrame>
  );
}
