import { formatCount, formatNumber, plural } from './count';

/** From this number of days on, the time until a concept returns is given in months. */
const MONTHS_FROM_DAYS = 60;
const DAYS_PER_MONTH = 30;

/**
 * Formats a number of minutes: `4 min`. With `digits`, the number gets that many digits after the decimal point: `2.5
 * min`.
 */
export const formatMinutes = (minutes: number, digits = 0): string =>
  minutes.toLocaleString('en-US', {
    style: 'unit',
    unit: 'minute',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });

/**
 * Formats a number of days: `less than a day`, `2.5 days`, `12 days`. A number below ten has at most one decimal place.
 */
export function formatDays(days: number): string {
  if (days < 1) return 'less than a day';
  const rounded = days < 10 ? Math.round(days * 10) / 10 : Math.round(days);
  return `${formatNumber(rounded, Number.isInteger(rounded) ? 0 : 1)} ${plural(rounded, 'day')}`;
}

/** Formats the number of days until something: `today`, `tomorrow`, `in 12 days`. A past day counts as today. */
export function formatAhead(days: number): string {
  if (days <= 0) return 'today';
  return days === 1 ? 'tomorrow' : `in ${formatCount(days, 'day')}`;
}

/**
 * Formats the time until a concept returns. Works like `formatAhead`, but uses months from 60 days on: `in 3 months`.
 */
export const formatReturn = (days: number): string =>
  days < MONTHS_FROM_DAYS ? formatAhead(days) : `in ${formatCount(Math.round(days / DAYS_PER_MONTH), 'month')}`;
