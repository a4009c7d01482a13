import { z } from 'zod';
import { addStudyDays, dateOf, findStudyDay, type StudyDay } from '@/lib/scheduler/due/study-day';
import { formatDay } from '@/lib/words/date';
import { type FamilyColumn, FIGURE_COLUMNS, TOPIC_GROUPS } from './learner-columns';

/** The view of a class: the day, the sort order, the page of the table, and the columns that are expanded. */
export type GlanceQuery = {
  /** The day to judge learners on. If it is null, each learner is judged on their own current study day. */
  readonly on: StudyDay | null;
  /** A column of the table: "name", or the id of a figure, a group, or a family. */
  readonly sort: string;
  readonly descending: boolean;
  /** The page of the table, counted from 1. */
  readonly page: number;
  /**
   * The groups whose families are shown, and the families whose concepts are shown. A family's group is always
   * included.
   */
  readonly open: readonly string[];
};

/** The maximum number of days that a prediction looks ahead, which is also the longest interval. */
const MOST_DAYS_AHEAD = 365;

const given = z.object({
  on: z.string().max(10).catch(''),
  sort: z.string().max(60).catch('name'),
  down: z.literal('1').optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
  open: z
    .union([
      z
        .string()
        .max(60)
        .transform((id) => [id]),
      z.array(z.string().max(60)).max(100),
    ])
    .catch([]),
});

/**
 * Reads the view of a class from a page's address. Ignores what it cannot read, except a date: `dateFault` is a
 * sentence about a date that cannot be used.
 * @param today the current date of the user
 */
export function readGlanceQuery(
  parameters: Readonly<Record<string, string | string[] | undefined>>,
  families: readonly FamilyColumn[],
  today: StudyDay,
): { readonly query: GlanceQuery; readonly dateFault: string | null } {
  const { on, sort, down, page, open } = given.parse(parameters);
  const day = on === '' ? null : findStudyDay(on);
  const last = addStudyDays(today, MOST_DAYS_AHEAD);
  const columns = [...FIGURE_COLUMNS, ...TOPIC_GROUPS, ...families].map(({ id }) => id);
  const opened = families.filter(({ id }) => open.includes(id));
  const groups = TOPIC_GROUPS.filter(({ id }) => open.includes(id) || opened.some(({ group }) => group === id));
  const isGood = day !== null && day >= today && day <= last;
  return {
    dateFault:
      on === '' || isGood
        ? null
        : `Choose a day from ${formatDay(today, 'long-date')} to ${formatDay(last, 'long-date')}.`,
    query: {
      on: isGood ? day : null,
      sort: columns.includes(sort) ? sort : 'name',
      descending: down !== undefined,
      page,
      open: [...groups, ...opened].map(({ id }) => id),
    },
  };
}

/** Returns the address of a view of the class. It contains only what differs from the default view. */
export function glanceAddress(path: string, { on, sort, descending, page, open }: GlanceQuery): string {
  const parameters = new URLSearchParams();
  if (on !== null) parameters.set('on', dateOf(on));
  if (sort !== 'name') parameters.set('sort', sort);
  if (descending) parameters.set('down', '1');
  if (page > 1) parameters.set('page', String(page));
  for (const id of open) parameters.append('open', id);
  return parameters.size === 0 ? path : `${path}?${parameters}`;
}
