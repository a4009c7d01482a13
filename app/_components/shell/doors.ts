import { ChartNoAxesColumn, GraduationCap, type LucideIcon, Shapes, Sun } from 'lucide-react';

/** One of the main places of the app. */
export type Door = {
  readonly href: string;
  readonly label: string;
  readonly icon: LucideIcon;
  /** The kinds of visitors that see it (see `visibility.css`); left out, everyone who is signed in does. */
  readonly for?: string;
};

/** The way around for everyone who is signed in. Those who teach find their classes first, others last. */
export const DOORS: readonly Door[] = [
  { href: '/classes', label: 'Classes', icon: GraduationCap, for: 'instructor' },
  { href: '/today', label: 'Today', icon: Sun },
  { href: '/learn', label: 'Topics', icon: Shapes },
  { href: '/progress', label: 'Progress', icon: ChartNoAxesColumn },
  { href: '/classes', label: 'Class', icon: GraduationCap, for: 'member noscript' },
];

/** The first parts of the addresses behind each door. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  '/today': ['today', 'flashcards', 'missed'],
  '/learn': ['learn', 'topics', 'ports', 'concepts'],
  '/progress': ['progress'],
  '/classes': ['classes'],
};

/** Whether an address lies behind a door. */
export function isBehind(door: string, address: string): boolean {
  const [, first = ''] = address.split('/');
  return (ROOMS[door] ?? []).includes(first);
}
