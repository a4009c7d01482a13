import type { IconName } from './icon';

/** One of the main sections of the app. */
export type Door = {
  readonly href: string;
  readonly label: string;
  readonly icon: IconName;
  /** The kinds of visitors that see it (see `visibility.css`). If left out, everyone who is signed in sees it. */
  readonly for?: string;
};

/** The main navigation for everyone who is signed in. Classes come first for instructors and last for learners. */
export const DOORS: readonly Door[] = [
  { href: '/classes', label: 'Classes', icon: 'classes', for: 'instructor' },
  { href: '/today', label: 'Today', icon: 'today' },
  { href: '/topics', label: 'Topics', icon: 'topics' },
  { href: '/progress', label: 'Progress', icon: 'progress' },
  { href: '/classes', label: 'Class', icon: 'classes', for: 'member noscript' },
];

/** The first path segments of the pages in each section. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  '/today': ['today', 'flashcards', 'missed'],
  '/topics': ['topics', 'ports', 'concepts'],
  '/progress': ['progress'],
  '/classes': ['classes'],
};

/** Returns whether a path belongs to a section. */
export function isBehind(door: string, address: string): boolean {
  const [, first = ''] = address.split('/');
  return (ROOMS[door] ?? []).includes(first);
}
