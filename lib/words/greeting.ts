import { hourOf } from './date';

/** Returns the greeting for the time of day in a time zone: `Good morning`, `Good afternoon`, or `Good evening`. */
export function greet(at: Date, timeZone: string): string {
  const hour = hourOf(at, timeZone);
  if (hour >= 4 && hour < 12) return 'Good morning';
  return hour >= 12 && hour < 18 ? 'Good afternoon' : 'Good evening';
}
