import Link from 'next/link';
import { Icon, type IconName } from '@/app/_components/shell/icon';
import { formatNumber } from '@/lib/words/count';

type ReasonsProps = { readonly serviceCount: number; readonly conceptCount: number };

type Reason = {
  readonly title: string;
  readonly text: string;
  readonly icon: IconName;
  readonly href: string;
  readonly label: string;
};

/** The reasons people come here, each with a link. */
export function Reasons({ serviceCount, conceptCount }: ReasonsProps) {
  const reasons: readonly Reason[] = [
    {
      title: 'Pass Network+',
      text: 'Exams such as Network+ and CCNA expect you to know ports by heart. Reviews at the right moments keep them in your memory.',
      icon: 'progress',
      href: '/start/comptia-network-plus-n10-009',
      label: 'Start with Network+',
    },
    {
      title: 'Stop googling ports',
      text: `Look up any of the 65,536 ports, or learn ${formatNumber(serviceCount)} services and ${formatNumber(conceptCount)} ideas about sockets for good. Every fact cites its source.`,
      icon: 'search',
      href: '/ports',
      label: 'Look up a port',
    },
    {
      title: 'Teach a class',
      text: 'Share a link. See what your class knows and where it goes wrong, with nothing to grade.',
      icon: 'classes',
      href: '/sign-up?next=/classes?teach',
      label: 'Create a class',
    },
  ];
  return (
    <ul className="grid gap-4 sm:grid-cols-3">
      {reasons.map(({ title, text, icon, href, label }) => (
        <li
          key={title}
          className="grid grid-rows-[auto_1fr_auto] gap-2 rounded-xl border border-line bg-card p-4 sm:p-5"
        >
          <h2 className="flex items-center gap-2 text-lg font-semibold">
            <Icon name={icon} size={20} className="shrink-0 text-accent" />
            {title}
          </h2>
          <p className="text-muted">{text}</p>
          <Link href={href} prefetch={false} className="inline-flex min-h-11 items-center font-medium text-accent">
            {label}
          </Link>
        </li>
      ))}
    </ul>
  );
}
