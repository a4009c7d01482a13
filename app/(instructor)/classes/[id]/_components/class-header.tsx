import { TabLinks } from '@/app/_components/ui/tab-links';
import type { ClassName } from './class-name';
import { ManageMenu } from './manage-menu';

/** The tabs of a class, as paths below the class's own path. */
const tabs = [
  ['', 'Overview'],
  ['/learners', 'Learners'],
  ['/topics', 'Topics'],
  ['/assignments', 'Assignments'],
] as const;
/** Pages that an instructor needs only now and then. */
const managing = [
  ['/people', 'People'],
  ['/join', 'Join'],
  ['/exports', 'Exports'],
  ['/reports', 'Reported questions'],
] as const;

export type ClassHeaderProps = {
  /** The path of the class. */
  readonly path: string;
  readonly heading: ClassName;
  /** The current page of the class. */
  readonly here: (typeof tabs | typeof managing)[number][0];
  /** Whether the class itself is the subject of the page, so that its name is the main heading. */
  readonly isAboutClass?: boolean;
};

/** The header of every class page: the name of the class, and links to its pages. */
export function ClassHeader({ path, heading, here, isAboutClass = false }: ClassHeaderProps) {
  const { name, isArchived, isInstructor } = heading;
  const Name = isAboutClass ? 'h1' : 'p';
  const entries = [
    ...managing.map(([below, label]) => ({ href: path + below, label, isHere: below === here })),
    ...(isInstructor
      ? [{ href: `${path}/people#archive`, label: isArchived ? 'Archived' : 'Archive', isHere: false }]
      : []),
  ];
  return (
    <header className="grid gap-2">
      <div className="flex items-start justify-between gap-4">
        <Name className="min-w-0 pt-1 text-h1 font-semibold wrap-anywhere">{name}</Name>
        <ManageMenu entries={entries} />
      </div>
      {isArchived && <p className="text-muted">This class is archived, so you can only view it.</p>}
      <TabLinks
        label="Pages of this class"
        tabs={tabs.map(([below, label]) => ({ href: path + below, label }))}
        here={path + here}
      />
    </header>
  );
}
