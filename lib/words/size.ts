import { formatNumber } from './count';

const UNITS = ['bytes', 'kB', 'MB', 'GB', 'TB'] as const;

/** Formats a number of bytes in decimal units: `512 bytes`, `12.3 GB`. */
export function formatBytes(bytes: number): string {
  const step = Math.min(UNITS.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)));
  const value = bytes / 1000 ** step;
  return `${formatNumber(value, step > 0 && value < 100 ? 1 : 0)} ${UNITS[step]}`;
}
