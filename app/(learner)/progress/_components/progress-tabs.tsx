import { TabLinks } from '@/app/_components/ui/tab-links';

const TABS = [
  { href: '/progress', label: 'Now' },
  { href: '/progress/history', label: 'History' },
] as const;

/** The two progress pages as tabs. */
export const ProgressTabs = ({ here }: { readonly here: (typeof TABS)[number]['href'] }) => (
  <TabLinks label="Progress" tabs={TABS} here={here} />
);
