import type { ReactNode } from 'react';

type FocusShellProps = {
  /** What the page is, for screen readers: the quiz itself says it with its question. */
  readonly title: string;
  readonly children: ReactNode;
};

/** The frame of a page on which someone answers questions: nothing leads away but the quiz's own way out. */
export function FocusShell({ title, children }: FocusShellProps) {
  return (
    <main id="main" className="mx-auto max-w-2xl px-4 lg:max-w-[66rem]">
      <h1 className="sr-only">{title}</h1>
      {children}
    </main>
  );
}
