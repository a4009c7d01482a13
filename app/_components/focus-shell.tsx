import type { ReactNode } from 'react';

type FocusShellProps = {
  /** The title of the page for screen readers. On screen, the question serves as its title. */
  readonly title: string;
  readonly children: ReactNode;
};

/** The frame of a page on which someone answers questions. Its only link is the quiz's own exit. */
export function FocusShell({ title, children }: FocusShellProps) {
  return (
    <main id="main" className="mx-auto max-w-2xl px-4 lg:max-w-[66rem]">
      <h1 className="sr-only">{title}</h1>
      {children}
    </main>
  );
}
