import type { ReactNode } from 'react';
import { SignedInShell } from '@/app/_components/page-shell';
import { TabLinks } from '@/app/_components/ui/tab-links';

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
    <SignedInShell here={here}>
      <div className="grid gap-6">
        <h1 className="text-h1 font-semibold">Administration</h1>
        <TabLinks label="Administration" tabs={TABS} here={here} />
        {children}
      </div>
    </SignedInShell>
  );
}
