import type { IconName } from './icon';

/** One of the main places of the app. */
export type Door = {
  readonly href: string;
  readonly label: string;
  readonly icon: IconName;
  /** The kinds of visitors that see it (see `visibility.css`); left out, everyone who is signed in does. */
  readonly for?: string;
};

/** The way around for everyone who is signed in. Those who teach find their classes first, others last. */
export const DOORS: readonly Door[] = [
  { href: '/classes', label: 'Classes', icon: 'classes', for: 'instructor' },
  { href: '/today', label: 'Today', icon: 'today' },
  { href: '/topics', label: 'Topics', icon: 'topics' },
  { href: '/progress', label: 'Progress', icon: 'progress' },
  { href: '/classes', label: 'Class', icon: 'classes', for: 'member noscript' },
];

/** The first parts of the addresses behind each door. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  '/today': ['today', 'flashcards', 'missed'],
  '/topics': ['topics', 'ports', 'concepts'],
  '/progress': ['progress'],
  '/classes': ['classes'],
};

/** Whether an address lies behind a door. */
export function isBehind(door: string, address: string): boolean {
  const [, first = ''] = address.split('/');
  return (ROOMS[door] ?? []).includes(first);
}
