import type { ReactNode } from 'react';
import { SignedInShell } from '@/app/_components/page-shell';
import type { ClassHeading } from '@/lib/classroom/people/view-heading';
import { ClassHeader, type ClassHeaderProps } from './class-header';
import { nameClass } from './class-name';

type ClassFrameProps = Pick<ClassHeaderProps, 'here' | 'isAboutClass'> & {
  readonly classroomId: string;
  readonly heading: ClassHeading;
  readonly children: ReactNode;
};

/** The frame of every class page but the overview, which the web server can render without Next. */
export function ClassFrame({ classroomId, heading, children, ...rest }: ClassFrameProps) {
  return (
    <SignedInShell here="/classes">
      <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
        <ClassHeader path={`/classes/${classroomId}`} heading={nameClass(heading)} {...rest} />
        {children}
      </div>
    </SignedInShell>
  );
}
