import type { ReactNode } from 'react';
import type { Sitting } from '@/lib/study/sitting/next-turn';
import { FocusShell } from './focus-shell';
import { SignedInShell } from './page-shell';

type QuizShellProps = {
  /** The title of the page for screen readers, as long as there is a question. */
  readonly title: string;
  readonly sitting: Sitting;
  readonly children: ReactNode;
};

/**
 * The frame of a page with a quiz: nothing but the quiz while it has a question or a lesson, and then the frame of the
 * other pages. All of these pages use both frames, so that Next puts the scripts of links and of the quiz into one file
 * instead of loading links twice.
 */
export function QuizShell({ title, sitting, children }: QuizShellProps) {
  const isOver = sitting.turn === null && sitting.lesson === null;
  if (isOver) return <SignedInShell here="/today">{children}</SignedInShell>;
  return <FocusShell title={title}>{children}</FocusShell>;
}
