import type { ReactNode } from 'react';
import { SignedInShell } from '@/app/_components/page-shell';
import { TabLinks } from '@/app/_components/ui/tab-links';
import type { ClassHeading } from '@/lib/classroom/people/view-heading';
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

type ClassFrameProps = {
  readonly classroomId: string;
  readonly heading: ClassHeading;
  /** The current page of the class. */
  readonly here: (typeof tabs | typeof managing)[number][0];
  /** Whether the class itself is the subject of the page, so that its name is the main heading. */
  readonly isAboutClass?: boolean;
  readonly children: ReactNode;
};

/** The frame of every class page. */
export function ClassFrame({ classroomId, heading, here, isAboutClass = false, children }: ClassFrameProps) {
  const Name = isAboutClass ? 'h1' : 'p';
  const path = `/classes/${classroomId}`;
  const entries = [
    ...managing.map(([below, label]) => ({ href: path + below, label, isHere: below === here })),
    ...(heading.role === 'instructor'
      ? [{ href: `${path}/people#archive`, label: heading.archivedAt === null ? 'Archive' : 'Archived', isHere: false }]
      : []),
  ];
  return (
    <SignedInShell here="/classes">
      <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
        <header className="grid gap-2">
          <div className="flex items-start justify-between gap-4">
            <Name className="min-w-0 pt-1 text-h1 font-semibold wrap-anywhere">{heading.name}</Name>
            <ManageMenu entries={entries} />
          </div>
          {heading.archivedAt !== null && (
            <p className="text-muted">This class is archived, so you can only view it.</p>
          )}
          <TabLinks
            label="Pages of this class"
            tabs={tabs.map(([below, label]) => ({ href: path + below, label }))}
            here={path + here}
          />
        </header>
        {children}
      </div>
    </SignedInShell>
  );
}
