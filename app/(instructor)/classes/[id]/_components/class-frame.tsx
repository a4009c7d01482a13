import Link from 'next/link';
import type { ReactNode } from 'react';
import { SignedInShell } from '@/app/_components/page-shell';
import type { ClassHeading } from '@/lib/classroom/people/view-heading';

/** The pages of a class, after its own address. */
const pages = [
  ['', 'At a glance'],
  ['/help', 'Who needs help'],
  ['/misconceptions', 'Misconceptions'],
  ['/concepts', 'Concepts'],
  ['/assignments', 'Assignments'],
  ['/people', 'People'],
  ['/join', 'Join'],
  ['/exports', 'Exports'],
] as const;

type ClassFrameProps = {
  readonly classroomId: string;
  readonly heading: ClassHeading;
  /** Which of the class's pages this belongs to. */
  readonly here: (typeof pages)[number][0];
  /** Whether the class itself is what the page is about. */
  readonly isAboutClass?: boolean;
  readonly children: ReactNode;
};

/** The frame of every page of a class. */
export function ClassFrame({ classroomId, heading, here, isAboutClass = false, children }: ClassFrameProps) {
  const Name = isAboutClass ? 'h1' : 'p';
  return (
    <SignedInShell here="/classrooms">
      <div className="grid gap-6">
        <header className="grid gap-2">
          <Name className="text-2xl font-semibold wrap-anywhere">{heading.name}</Name>
          {heading.archivedAt !== null && (
            <p className="text-muted">This classroom is archived: it can only be read.</p>
          )}
          <nav aria-label="Pages of this class" className="border-b border-line print:hidden">
            <ul className="-mb-px flex flex-wrap gap-x-4">
              {pages.map(([path, label]) => (
                <li key={path}>
                  <Link
                    href={`/classes/${classroomId}${path}`}
                    prefetch={false}
                    aria-current={path === here ? 'page' : undefined}
                    className="inline-block border-b-2 border-transparent py-2 text-muted no-underline hover:text-ink aria-[current=page]:border-accent aria-[current=page]:font-semibold aria-[current=page]:text-ink"
                  >
                    {label}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
        </header>
        {children}
      </div>
    </SignedInShell>
  );
}
