import { formatCount, formatNumber, plural } from './count';

/** From this many days on, a time until a return is given in months. */
const MONTHS_FROM_DAYS = 60;
const DAYS_PER_MONTH = 30;

/** Formats a number of minutes: `4 min`, or with `digits` digits after the decimal point, `2.5 min`. */
export const formatMinutes = (minutes: number, digits = 0): string =>
  minutes.toLocaleString('en-US', {
    style: 'unit',
    unit: 'minute',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });

/** Formats a number of days: `less than a day`, `2.5 days`, `12 days`. Below ten days, it has up to one decimal. */
export function formatDays(days: number): string {
  if (days < 1) return 'less than a day';
  const rounded = days < 10 ? Math.round(days * 10) / 10 : Math.round(days);
  return `${formatNumber(rounded, Number.isInteger(rounded) ? 0 : 1)} ${plural(rounded, 'day')}`;
}

/** Says how many days away something is: `today`, `tomorrow`, `in 12 days`. A past day counts as today. */
export function formatAhead(days: number): string {
  if (days <= 0) return 'today';
  return days === 1 ? 'tomorrow' : `in ${formatCount(days, 'day')}`;
}

/** Says when a concept comes back, like `formatAhead`, but in months from 60 days on: `in 3 months`. */
export const formatReturn = (days: number): string =>
  days < MONTHS_FROM_DAYS ? formatAhead(days) : `in ${formatCount(Math.round(days / DAYS_PER_MONTH), 'month')}`;
