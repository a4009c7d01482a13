import { StartError } from '@/lib/system/start-error';

/**
 * Reads a date such as 2026-11-26 and returns its first instant in UTC. Throws a StartError if there is no such day.
 */
export function readDay(text: string): Date {
  const at = new Date(`${text}T00:00:00Z`);
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
  if (!isDay) throw new StartError(`--since takes a date such as 2026-11-26, not "${text}".`);
  return at;
}
