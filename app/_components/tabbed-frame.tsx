import type { ReactNode } from 'react';
import { SignedInShell } from './page-shell';
import { TabLinks } from './ui/tab-links';

type TabbedFrameProps<Href extends string> = {
  readonly title: string;
  readonly tabs: readonly { readonly href: Href; readonly label: string }[];
  readonly here: Href;
  readonly children: ReactNode;
};

/** The frame of pages that share a title and are reached through tabs. */
export function TabbedFrame<Href extends string>({ title, tabs, here, children }: TabbedFrameProps<Href>) {
  return (
    <SignedInShell here={here}>
      <div className="grid gap-6">
        <h1 className="text-h1 font-semibold">{title}</h1>
        <TabLinks label={title} tabs={tabs} here={here} />
        {children}
      </div>
    </SignedInShell>
  );
}
