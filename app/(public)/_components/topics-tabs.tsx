import { TabLinks } from '@/app/_components/ui/tab-links';

const TABS = [
  { href: '/topics', label: 'Topics' },
  { href: '/topics/map', label: 'Map' },
  { href: '/ports', label: 'Ports' },
] as const;

/** The three views of the content: a list, a map, and the ports. */
export const TopicsTabs = ({ here }: { readonly here: (typeof TABS)[number]['href'] }) => (
  <TabLinks label="Views" tabs={TABS} here={here} />
);
