const LOCALE = 'en-US';

/** The ways to show a date. */
const LOOKS = {
  /** `Mar 12, 2026` */
  date: { dateStyle: 'medium' },
  /** `March 12, 2026` */
  'long-date': { dateStyle: 'long' },
  /** `Thursday, March 12, 2026` */
  'full-date': { dateStyle: 'full' },
  /** `Thu, Mar 12, 2026` */
  'weekday-date': { weekday: 'short', month: 'short', day: 'numeric', year: 'numeric' },
  /** `Mar 12` */
  'month-day': { month: 'short', day: 'numeric' },
  /** `March 12` */
  'long-month-day': { month: 'long', day: 'numeric' },
  /** `Thu, Mar 12` */
  'weekday-month-day': { weekday: 'short', month: 'short', day: 'numeric' },
  /** `Thursday, March 12` */
  'long-weekday-month-day': { weekday: 'long', month: 'long', day: 'numeric' },
  /** `Mar` */
  month: { month: 'short' },
  /** `T` */
  'weekday-letter': { weekday: 'narrow' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

type DateLook = keyof typeof LOOKS;

const DAY_MILLIS = 86_400_000;

/** The formats made so far, at most one for each look and time zone. They are stored because making one is slow. */
const formats = new Map<string, Intl.DateTimeFormat>();

function getFormat(options: Intl.DateTimeFormatOptions, timeZone: string): Intl.DateTimeFormat {
  const key = `${JSON.stringify(options)} ${timeZone}`;
  const kept = formats.get(key);
  if (kept) return kept;
  const made = new Intl.DateTimeFormat(LOCALE, { ...options, timeZone });
  formats.set(key, made);
  return made;
}

/** Formats the date of an instant in a time zone, which is an IANA name: `Mar 12, 2026`. */
export const formatDate = (at: Date, timeZone: string, look: DateLook = 'date'): string =>
  getFormat(LOOKS[look], timeZone).format(at);

/** Formats a day that is counted from 1970-01-01, such as a study day: `Mar 12, 2026`. It needs no time zone. */
export const formatDay = (day: number, look?: DateLook): string => formatDate(new Date(day * DAY_MILLIS), 'UTC', look);

/** Formats the time of an instant in a time zone: `10:30 a.m.`. */
export const formatTime = (at: Date, timeZone: string): string =>
  getFormat({ timeStyle: 'short' }, timeZone)
    .format(at)
    .replace('\u202f', ' ')
    .replace('AM', 'a.m.')
    .replace('PM', 'p.m.');

/** Returns the hour of an instant in a time zone, 0 to 23. */
export const hourOf = (at: Date, timeZone: string): number =>
  Number(getFormat({ hour: 'numeric', hourCycle: 'h23' }, timeZone).format(at));

/** Formats an instant in a time zone: `Mar 12, 2026, 10:30 a.m.`. */
export const formatDateTime = (at: Date, timeZone: string): string =>
  `${formatDate(at, timeZone)}, ${formatTime(at, timeZone)}`;
